import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { formatSuggestions } from '../../link-health/formats/formatSuggestions.ts';
import { suggestForGuides } from '../../link-health/suggestForGuides.ts';
import type { CommandContext } from './commandContext.ts';
import { print } from './print.ts';

interface Flags {
  format: 'table' | 'json';
  minScore: number;
  limit?: number;
}

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

/** `signpost links suggest`: reads only, so it works beside a running server. */
export function registerLinksSuggest(links: Command, { openCms }: CommandContext): void {
  links
    .command('suggest')
    .description('Suggest links from published guides to others. Changes nothing.')
    .argument('[slug]', 'one guide; otherwise all')
    .option('--min-score <score>', 'least probability, 0 to 1', readScore, 0.5)
    .option('--limit <count>', 'most suggestions for each guide', readLimit)
    .addOption(
      new Option('--format <format>', 'how to write it')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(async (slug: string | undefined, { format, minScore, limit }: Flags) => {
      const { payload, close } = await openCms({ readOnly: true });
      try {
        const guides = await suggestForGuides(payload, {
          slug: slug ?? null,
          minScore,
          limit: limit ?? null,
        });
        const text =
          format === 'json' ? JSON.stringify(guides, null, 2) : formatSuggestions(guides);
        await print(`${text}\n`);
      } finally {
        await close();
      }
    });
}
