import type { Command } from 'commander';
import type { CommandContext } from './commandContext.ts';
import { registerLinksReport } from './linksReport.ts';
import { registerLinksSuggest } from './linksSuggest.ts';

/** `signpost links`: what there is to say of the links between pages. */
export function registerLinks(program: Command, context: CommandContext): void {
  const links = program
    .command('links')
    .description('Measure the links between published pages, and suggest more.');
  registerLinksReport(links, context);
  registerLinksSuggest(links, context);
}
