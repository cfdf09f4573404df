import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CommandContext } from './commandContext.ts';
import { formatReport } from '../../import/formatReport.ts';
import { findSource, importPath } from '../../import/importPath.ts';
import { print } from './print.ts';
import { createProgressBar } from './progressBar.ts';

interface Flags {
  dryRun?: boolean;
  draft?: boolean;
  force?: boolean;
  site?: string[];
  report?: string;
}

/** `docs/editors.md` says the same at more length. */
const FRONT_MATTER_HELP = `
Front matter (YAML, or TOML between lines of +++); every field may be missing:
  title, summary           else the first heading and paragraph are taken;
                           description or excerpt is a summary as well
  permalink, url or slug   the address and the slug; else by the file's path
  redirect_from, aliases   earlier addresses, one or a list
  draft: true              leaves the page a draft; so do published: false and
                           a status, visibility, publishDate or expiryDate that
                           says so
  topics, tags, categories slugs or names of what the library has; the same for
                           occupations, settings, sources (keys) and authors
  date, reviewedOn         as 2026-01-31; 1/2/2026 can be two days and is listed
  seoTitle, seoDescription what search engines show

In a folder, .txt files are articles; other kinds are passed over and counted.
What can't be imported is listed with its line, at most 20 lines of a kind;
--report writes all of it.
Ends with 1 when a file failed. A page that hasn't changed is left alone.`;

/** `signpost import`: Markdown and MDX files and folders, and plain-text articles. */
export function registerImport(program: Command, { openCms }: CommandContext): void {
  program
    .command('import')
    .description('Import a folder or file of Markdown, MDX or plain-text articles (.txt).')
    .argument('<path>', 'file or folder')
    .option('--dry-run', 'only say what would happen; writes nothing, also beside a server')
    .option('--draft', 'leave imported guides as drafts; otherwise they are published')
    .option('--force', 'overwrite what editors changed since the last import')
    .option(
      '--site <host...>',
      'hosts whose addresses are these pages, for example example.com; remembered',
    )
    .option('--report <file>', 'write everything found to a JSON file')
    .addHelpText('after', FRONT_MATTER_HELP)
    .action(async (path: string, flags: Flags) => {
      // A mistake in the path is told before the database is asked for.
      await findSource(path);
      const { payload, close } = await openCms({ readOnly: flags.dryRun ?? false });
      const bar = createProgressBar(flags.dryRun ? 'Reading' : 'Importing');
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
        await print(`${formatReport(report)}\n`);
        if (report.failed.length > 0) process.exitCode = 1;
      } finally {
        bar.stop();
        await close();
      }
    });
}
