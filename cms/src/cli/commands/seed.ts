import type { Command } from 'commander';
import type { CommandContext } from './commandContext.ts';
import { countOf } from './countOf.ts';
import { seedLibrary } from '../../seed/seedLibrary.ts';
import { print } from './print.ts';
import { createProgressBar } from './progressBar.ts';

/** `signpost seed`: loads the demo library. */
export function registerSeed(program: Command, { openCms }: CommandContext): void {
  program
    .command('seed')
    .description('Load what is missing of the demo library.')
    .action(async () => {
      const { payload, close } = await openCms();
      const bar = createProgressBar('Demo library');
      try {
        const { documents } = await seedLibrary(payload, {
          onProgress: (progress) => bar.update(progress),
        });
        bar.stop();
        await print(`The demo library is complete: ${countOf(documents, 'document')}.\n`);
      } finally {
        bar.stop();
        await close();
      }
    });
}
