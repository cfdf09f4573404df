import type { Command } from 'commander';
import { type Dismissal, dismissLink } from '../../link-suggestions/dismissLink.ts';
import { safeLine } from '../../terminal/safeText.ts';
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
      const { payload, close } = await openCms({ mustExist: true });
      try {
        const dismissal = await dismissLink(payload, { slug, target, undo });
        const link = `A link from "${slug}" to "${target}"`;
        const said = undo ? describeUndone(dismissal) : describeDismissed(dismissal);
        await print(`${safeLine(`${link} ${said}`)}\n`);
      } finally {
        await close();
      }
    });
}

function describeUndone({ changed }: Dismissal): string {
  return changed ? 'may be suggested again.' : 'was not dismissed. Nothing has changed.';
}

function describeDismissed({ changed, standing }: Dismissal): string {
  const said = changed ? "won't be suggested again." : 'was dismissed already.';
  if (standing === null) return said;
  const place = standing === 'published' ? 'The guide' : 'The draft of the guide';
  return `${said} ${place} has one, which stays: take it out in the editor if it isn't wanted.`;
}
