import type { Command } from 'commander';
import { dismissLink } from '../../link-suggestions/dismissLink.ts';
import type { CommandContext } from './commandContext.ts';
import { print } from './print.ts';

/** `signpost links dismiss`: writes an answer, as an editor's "no" would. */
export function registerLinksDismiss(links: Command, { openCms }: CommandContext): void {
  links
    .command('dismiss')
    .description('Never suggest a link from one guide to another again.')
    .argument('<slug>', 'slug or path of the guide that would have the link')
    .argument('<target>', 'slug or path of the guide that it would lead to')
    .option('--undo', 'take that back: it may be suggested again', false)
    .action(async (slug: string, target: string, { undo }: { undo: boolean }) => {
      const { payload, close } = await openCms();
      try {
        const changed = await dismissLink(payload, { slug, target, undo });
        const link = `A link from "${slug}" to "${target}"`;
        if (undo && !changed) await print(`${link} was not dismissed. Nothing has changed.\n`);
        else await print(`${link} ${undo ? 'may be' : "won't be"} suggested again.\n`);
      } finally {
        await close();
      }
    });
}
