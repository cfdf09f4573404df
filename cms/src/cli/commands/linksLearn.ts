import type { Command } from 'commander';
import { learnLinks } from '../../link-suggestions/learnLinks.ts';
import type { CommandContext } from './commandContext.ts';
import { countOf } from './countOf.ts';
import { print } from './print.ts';

/** `signpost links learn`: the only command that changes what is learnt. */
export function registerLinksLearn(links: Command, { openCms }: CommandContext): void {
  links
    .command('learn')
    .description('Learn anew how this library links, from its links and from answers.')
    .action(async () => {
      const { payload, close } = await openCms({ mustExist: true });
      try {
        const { learned, guides, answers } = await learnLinks(payload, { now: new Date() });
        const what = `${countOf(guides, 'guide')} and ${countOf(answers, 'answer')} to suggestions`;
        await print(
          learned === null
            ? `Looked at ${what}: too little to learn from. Suggestions go by what holds for prose in general.\n`
            : `Learnt from ${what}.\n`,
        );
        await print(
          'Related guides go by it after the next publish or start of the server; "links relate" makes their lists anew at once.\n',
        );
      } finally {
        await close();
      }
    });
}
