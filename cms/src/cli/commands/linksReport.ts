import { writeFile } from 'node:fs/promises';
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { addSources } from '../../link-health/addSources.ts';
import { countFindings, findingNames, readFindingNames } from '../../link-health/findings.ts';
import type { FindingName } from '../../link-health/findings.ts';
import { formatCsv } from '../../link-health/formats/formatCsv.ts';
import { formatTable } from '../../link-health/formats/formatTable.ts';
import { formatHtml } from '../../link-health/html/formatHtml.ts';
import type { LinkReport } from '../../link-health/linkReport.ts';
import { readLinkReport } from '../../link-health/readLinkReport.ts';
import { explainError } from '../explainError.ts';
import type { CommandContext } from './commandContext.ts';
import { print, printData } from './print.ts';

const formats = {
  table: formatTable,
  json: (report: LinkReport) => JSON.stringify(report, null, 2),
  csv: formatCsv,
  html: formatHtml,
};

interface Flags {
  format: keyof typeof formats;
  output?: string;
  failOn: FindingName[];
  sources: boolean;
}

/** `signpost links report`: reads only, so it works beside a running server. */
export function registerLinksReport(links: Command, { openCms }: CommandContext): void {
  links
    .command('report')
    .description('Report faulty links, orphans, weak guides and how the pages hang together.')
    .addOption(
      new Option('--format <format>', 'how to write it')
        .choices(Object.keys(formats))
        .default('table'),
    )
    .option('--output <file>', 'write to a file; otherwise the report is printed')
    .option(
      '--fail-on <names>',
      `end with 1 when something of it is found: ${findingNames.join(', ')}`,
      readFailOn,
      [],
    )
    .option('--no-sources', "don't look for guides from which links would help the weak ones")
    .action(async ({ format, output, failOn, sources }: Flags) => {
      const { payload, close } = await openCms({ readOnly: true });
      try {
        const measured = await readLinkReport(payload, { now: new Date() });
        const report = sources ? await addSources(payload, measured) : measured;
        const text = `${formats[format](report)}\n`;
        if (output === undefined) await (format === 'table' ? print : printData)(text);
        else {
          await writeFile(output, text);
          await print(`The report is in ${output}.\n`);
        }
        failWhenFound(report, failOn);
      } finally {
        await close();
      }
    });
}

function readFailOn(list: string): FindingName[] {
  try {
    return readFindingNames(list);
  } catch (error) {
    throw new InvalidArgumentError(explainError(error));
  }
}

function failWhenFound(report: LinkReport, failOn: readonly FindingName[]): void {
  const counts = countFindings(report);
  const found = failOn.filter((name) => counts[name] > 0);
  if (found.length === 0) return;
  console.error(`Found ${found.map((name) => `${name}: ${counts[name]}`).join(', ')}.`);
  process.exitCode = 1;
}
