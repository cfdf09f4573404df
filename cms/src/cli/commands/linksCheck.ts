import { type Command, InvalidArgumentError, Option } from 'commander';
import { checkLinks } from '../../checking/checkLinks.ts';
import { formatLinkChecks } from '../../checking/formatLinkChecks.ts';
import { openClient } from '../../fetching/openClient.ts';
import type { CommandContext } from './commandContext.ts';
import { print, printData } from './print.ts';
import { createProgressBar } from './progressBar.ts';

interface Flags {
  maxAge: number;
  limit?: number;
  host?: string;
  format: 'table' | 'json';
}

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a duration such as 30m, 12h or 7d. */
function parseDuration(value: string): number {
  const [, count, unit = ''] = /^(\d{1,6})([mhd])$/.exec(value) ?? [];
  const perUnit = unitMs[unit];
  if (perUnit === undefined) throw new InvalidArgumentError('Give it as 30m, 12h or 7d.');
  return Number(count) * perUnit;
}

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Give a number from 1 on.');
  return Number(value);
}

function parseHost(value: string): string {
  const address = `http://${value}/`;
  const { hostname, host, href } = URL.canParse(address)
    ? new URL(address)
    : { hostname: '', host: '', href: '' };
  if (hostname !== '' && hostname === host && href === `http://${host}/`) return hostname;
  throw new InvalidArgumentError('Give a host’s name alone, such as www.example.org.');
}

/** `signpost links check`: looks at the addresses on the web that links and sources lead to. */
export function registerLinksCheck(links: Command, context: CommandContext): void {
  links
    .command('check')
    .description(
      'Look whether the addresses on the web are still there. Ends with 1 when one is known to be broken.',
    )
    .addOption(
      new Option('--max-age <duration>', 'leave out what was looked at since, as 12h or 7d')
        .argParser(parseDuration)
        .default(7 * 86_400_000, '7d'),
    )
    .option('--limit <count>', 'look at so many addresses at most', parseCount)
    .option('--host <host>', 'only addresses of this host, such as www.example.org', parseHost)
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'),
    )
    .action((flags: Flags) => runLinksCheck(context, flags));
}

/** Looks at the addresses, shows how far it is, and prints what it found. */
export async function runLinksCheck(
  { openCms }: CommandContext,
  { maxAge, limit, host, format }: Flags,
): Promise<void> {
  const { payload, close } = await openCms({ mustExist: true });
  const client = openClient(payload, { name: 'link checker' });
  const bar = createProgressBar('Checking links');
  const stopping = new AbortController();
  let stoppedAt = Infinity;
  // A terminal's signal comes twice, by itself and from the script that started this process: only a
  // later one asks to end at once.
  const stop = () => {
    if (performance.now() - stoppedAt > 1000) process.exit(130);
    stoppedAt = Math.min(stoppedAt, performance.now());
    stopping.abort();
  };
  process.on('SIGINT', stop);
  try {
    const report = await checkLinks(payload, {
      client,
      maxAgeMs: maxAge,
      limit: limit ?? null,
      host: host ?? null,
      signal: stopping.signal,
      onProgress: (progress) => bar.update(progress),
    });
    bar.stop();
    if (format === 'json') await printData(`${JSON.stringify(report, null, 2)}\n`);
    else await print(formatLinkChecks(report));
    if (report.known.broken > 0) process.exitCode = 1;
  } finally {
    bar.stop();
    process.off('SIGINT', stop);
    await client.close();
    await close();
  }
}
