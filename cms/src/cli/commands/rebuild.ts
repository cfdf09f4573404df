import type { Command } from 'commander';
import { rebuildPublished } from '../../published/rebuild.ts';
import type { CommandContext } from './commandContext.ts';
import { type Format, formatOption } from './formatOption.ts';
import { print } from './print.ts';
import { createProgressBar } from './progressBar.ts';

function describeMended(mended: number): string {
  if (mended === 0) return 'Nothing to mend: the published store is true to the documents.';
  return `Documents written anew or removed: ${mended}. The published store is true to the documents.`;
}

export function registerRebuild(program: Command, { openCms }: CommandContext): void {
  program
    .command('rebuild')
    .description(
      'Write the published store anew from the authored documents; only differences change.',
    )
    .addOption(formatOption())
    .action(async ({ format }: { format: Format }) => {
      const { payload, close } = await openCms();
      const bar = createProgressBar('Rebuilding');
      try {
        const result = await rebuildPublished(payload, {
          onProgress: (progress) => bar.update(progress),
        });
        bar.stop();
        await print(
          `${format === 'json' ? JSON.stringify(result) : describeMended(result.mended)}\n`,
        );
      } finally {
        bar.stop();
        await close();
      }
    });
}
