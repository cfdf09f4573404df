import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CommandContext } from './commandContext.ts';
import { formatReport } from '../../import/formatReport.ts';
import { importPath } from '../../import/importPath.ts';
import { createProgressBar } from './progressBar.ts';

interface Flags {
  dryRun?: boolean;
  draft?: boolean;
  force?: boolean;
  site?: string[];
  report?: string;
}

/** `signpost import`: Markdown and MDX files and folders, and plain-text articles. */
export function registerImport(program: Command, { openCms }: CommandContext): void {
  program
    .command('import')
    .description('Import a folder or file of Markdown or MDX, or a plain-text article (.txt).')
    .argument('<path>', 'file or folder')
    .option('--dry-run', 'only say what would happen')
    .option('--draft', 'leave imported guides as drafts; otherwise they are published')
    .option('--force', 'overwrite what editors changed since the last import')
    .option('--site <host...>', 'hosts whose addresses are these pages, for example example.com')
    .option('--report <file>', 'write everything found to a JSON file')
    .action(async (path: string, flags: Flags) => {
      const { payload, close } = await openCms();
      const bar = createProgressBar('Importing');
      try {
        const report = await importPath(payload, path, {
          isDryRun: flags.dryRun ?? false,
          asDrafts: flags.draft ?? false,
          force: flags.force ?? false,
          hosts: flags.site ?? [],
          onProgress: (progress) => bar.update(progress),
        });
        bar.stop();
        if (flags.report !== undefined) {
          await writeFile(flags.report, `${JSON.stringify(report, null, 2)}\n`);
        }
        process.stdout.write(`${formatReport(report)}\n`);
        if (report.failed.length > 0) process.exitCode = 1;
      } finally {
        bar.stop();
        await close();
      }
    });
}
