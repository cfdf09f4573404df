import path from 'node:path';
import type { Command } from 'commander';
import { restoreBackup, writeBackup } from '../../backup/backup.ts';
import { parseEnv } from '../../env.ts';
import { describeDifference } from '../../published/difference.ts';
import { verifyPublished } from '../../published/verify.ts';
import { safeLine, safeText } from '../../terminal/safeText.ts';
import type { CommandContext } from './commandContext.ts';
import { countOf } from './countOf.ts';

const readEnv = () =>
  parseEnv(process.env, { root: process.env['SIGNPOST_ROOT'] ?? process.cwd() });

const sayStep = (step: string) => console.log(safeText(`  … ${step}`));

function formatBytes(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** `signpost backup` and `signpost restore`. */
export function registerBackup(program: Command, { openCms }: CommandContext): void {
  program
    .command('backup')
    .description('Copy the database, as of one moment, and the uploaded files. A server may run.')
    .argument('<folder>', 'a new folder')
    .action(async (name: string) => {
      const folder = path.resolve(name);
      const { revision, files } = await writeBackup({ folder, env: readEnv(), onStep: sayStep });
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      console.log(
        `Backed up to ${folder}: revision ${revision}, ${countOf(files.length, 'file')}, ${formatBytes(bytes)}. Keep PAYLOAD_SECRET apart from it: API keys can’t be read without.`,
      );
    });

  program
    .command('restore')
    .description('Fill an empty installation from a backup, and check what is published.')
    .argument('<folder>', 'the folder of the backup')
    .action(async (name: string) => {
      const folder = path.resolve(name);
      const { revision, createdAt } = await restoreBackup({
        folder,
        env: readEnv(),
        onStep: sayStep,
      });
      const { payload, close } = await openCms();
      try {
        sayStep('Check');
        const differences = await verifyPublished(payload);
        for (const difference of differences) console.log(safeLine(describeDifference(difference)));
        if (differences.length > 0) process.exitCode = 1;
        else
          console.log(
            `Restored revision ${revision}, as of ${createdAt}. It is true to its source.`,
          );
      } finally {
        await close();
      }
    });
}
