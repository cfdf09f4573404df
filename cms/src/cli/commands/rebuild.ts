import type { Command } from 'commander';
import { rebuildPublished } from '../../published/rebuild.ts';
import type { CommandContext } from './commandContext.ts';

export function registerRebuild(program: Command, { openCms }: CommandContext): void {
  program
    .command('rebuild')
    .description(
      'Write the published store anew from the authored documents; only differences change.',
    )
    .action(async () => {
      const { payload, close } = await openCms();
      try {
        const result = await rebuildPublished(payload);
        console.log(JSON.stringify(result));
      } finally {
        await close();
      }
    });
}
