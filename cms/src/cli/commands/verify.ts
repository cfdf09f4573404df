import type { Command } from 'commander';
import { verifyPublished } from '../../published/verify.ts';
import type { CommandContext } from './commandContext.ts';

export function registerVerify(program: Command, { openCms }: CommandContext): void {
  program
    .command('verify')
    .description(
      'Compare the published store with the authored documents. Ends with 1 on a difference.',
    )
    .action(async () => {
      const { payload, close } = await openCms({ readOnly: true });
      try {
        const differences = await verifyPublished(payload);
        for (const difference of differences) console.log(JSON.stringify(difference));
        if (differences.length === 0) console.log('No difference: the published store is true.');
        else process.exitCode = 1;
      } finally {
        await close();
      }
    });
}
