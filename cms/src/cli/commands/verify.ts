import type { Command } from 'commander';
import { describeDifference } from '../../published/difference.ts';
import { verifyPublished } from '../../published/verify.ts';
import { safeLine } from '../../terminal/safeText.ts';
import type { CommandContext } from './commandContext.ts';
import { type Format, formatOption } from './formatOption.ts';
import { print } from './print.ts';

export function registerVerify(program: Command, { openCms }: CommandContext): void {
  program
    .command('verify')
    .description(
      'Compare the published store with the authored documents. Ends with 1 on a difference.',
    )
    .addOption(formatOption())
    .action(async ({ format }: { format: Format }) => {
      const { payload, close } = await openCms({ readOnly: true });
      try {
        const differences = await verifyPublished(payload);
        for (const difference of differences) {
          await print(
            `${format === 'json' ? JSON.stringify(difference) : safeLine(describeDifference(difference))}\n`,
          );
        }
        if (differences.length === 0 && format === 'text') {
          await print('No difference: the published store is true.\n');
        }
        if (differences.length > 0) process.exitCode = 1;
      } finally {
        await close();
      }
    });
}
