import { Option } from 'commander';
import type { Command } from 'commander';
import { writeRelated } from '../../published/related/relatedStore.ts';
import { refreshRelated } from '../../related-guides/refreshRelated.ts';
import type { CommandContext } from './commandContext.ts';
import { print, printData } from './print.ts';

interface Flags {
  all: boolean;
  toParent: boolean;
}

/** `signpost links relate`: what a server that runs jobs does by itself after a publish. */
export function registerLinksRelate(links: Command, context: CommandContext): void {
  links
    .command('relate')
    .description(
      'Find the related guides of what was published since the last time. After "links learn" or an upgrade with other weights, of all guides.',
    )
    .option('--all', 'of all guides, whether or not anything changed', false)
    .addOption(
      // The server has the embedded database open for writing, so it writes what is found here.
      new Option('--to-parent', 'print each write as a line of JSON instead of writing')
        .default(false)
        .hideHelp(),
    )
    .action((flags: Flags) => runRelate(context, flags));
}

async function runRelate({ openCms }: CommandContext, { all, toParent }: Flags): Promise<void> {
  const { payload, close } = await openCms({ readOnly: toParent, mustExist: true });
  try {
    const { made, gone } = await refreshRelated(payload, {
      all,
      write: (written) =>
        toParent ? printData(`${JSON.stringify(written)}\n`) : writeRelated(payload, written),
    });
    if (!toParent) await print(`Lists made: ${made}, removed: ${gone}.\n`);
  } finally {
    await close();
  }
}
