import type { Command } from 'commander';
import type { CommandContext } from './commandContext.ts';
import { registerLinksCheck } from './linksCheck.ts';
import { registerLinksDismiss } from './linksDismiss.ts';
import { registerLinksLearn } from './linksLearn.ts';
import { registerLinksRelate } from './linksRelate.ts';
import { registerLinksReport } from './linksReport.ts';
import { registerLinksSuggest } from './linksSuggest.ts';

/** `signpost links`: what there is to say and to learn of links. */
export function registerLinks(program: Command, context: CommandContext): void {
  const links = program
    .command('links')
    .description(
      'Measure the links between published pages, suggest more, and check those to the web.',
    );
  for (const register of [
    registerLinksReport,
    registerLinksSuggest,
    registerLinksDismiss,
    registerLinksLearn,
    registerLinksRelate,
    registerLinksCheck,
  ]) {
    register(links, context);
  }
}
