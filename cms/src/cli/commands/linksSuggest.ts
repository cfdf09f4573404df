import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { applySuggestions } from '../../link-suggestions/applySuggestions.ts';
import { formatApplied } from '../../link-suggestions/formatApplied.ts';
import { formatSuggestions } from '../../link-suggestions/formatSuggestions.ts';
import { suggestForGuides } from '../../link-suggestions/suggestForGuides.ts';
import type { CommandContext } from './commandContext.ts';
import { print, printData } from './print.ts';
import { createProgressBar } from './progressBar.ts';

interface Flags {
  format: 'table' | 'json';
  minScore?: number;
  limit?: number;
  apply: boolean;
}

/** Least scores unless told: what is written asks for more than what is shown. */
const leastShown = 0.5;
const leastApplied = 0.9;

function readScore(text: string): number {
  const score = text.trim() === '' ? NaN : Number(text);
  if (score >= 0 && score <= 1) return score;
  throw new InvalidArgumentError('Give a number from 0 to 1.');
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new InvalidArgumentError('Give a whole number above 0.');
}

/** `signpost links suggest`: only reads, and so works beside a running server, unless it applies. */
export function registerLinksSuggest(links: Command, context: CommandContext): void {
  links
    .command('suggest')
    .description('Suggest links from published guides to others.')
    .argument('[slug]', 'slug or path of one guide; otherwise all')
    .option(
      '--min-score <score>',
      `least probability, 0 to 1; ${leastShown}, with --apply ${leastApplied}`,
      readScore,
    )
    .option('--limit <count>', 'most suggestions for each guide', readLimit)
    .addOption(
      new Option('--format <format>', 'how to write it')
        .choices(['table', 'json'])
        .default('table'),
    )
    .option('--apply', 'write the links into drafts, and print them; publishes nothing', false)
    .action((slug: string | undefined, { apply, ...flags }: Flags) =>
      apply ? runApply(context, slug ?? null, flags) : runSuggest(context, slug ?? null, flags),
    );
}

/** Most of the time of a run goes by before the first guide is looked at. */
function sayPreparing(): void {
  process.stderr.write('Reading the library…\n');
}

type Wanted = Omit<Flags, 'apply'>;

async function runSuggest(
  { openCms }: CommandContext,
  slug: string | null,
  { format, minScore = leastShown, limit }: Wanted,
): Promise<void> {
  const { payload, close } = await openCms({ readOnly: true });
  const bar = createProgressBar('Looking for links');
  try {
    sayPreparing();
    const guides = await suggestForGuides(payload, {
      slug,
      minScore,
      limit: limit ?? null,
      ...(slug === null && { onProgress: (progress) => bar.update(progress) }),
    });
    bar.stop();
    const text =
      format === 'json' ? JSON.stringify(guides, null, 2) : formatSuggestions(guides, { minScore });
    await (format === 'json' ? printData : print)(`${text}\n`);
  } finally {
    bar.stop();
    await close();
  }
}

async function runApply(
  { openCms }: CommandContext,
  slug: string | null,
  { format, minScore = leastApplied, limit }: Wanted,
): Promise<void> {
  const { payload, close } = await openCms({ mustExist: true });
  const bar = createProgressBar('Adding links');
  try {
    sayPreparing();
    const guides = await applySuggestions(payload, {
      slug,
      minScore,
      limit: limit ?? null,
      now: new Date(),
      onProgress: (progress) => bar.update(progress),
    });
    bar.stop();
    const text =
      format === 'json'
        ? JSON.stringify(guides, null, 2)
        : formatApplied(guides, { adminPath: payload.config.routes.admin, minScore });
    await (format === 'json' ? printData : print)(`${text}\n`);
  } finally {
    bar.stop();
    await close();
  }
}
