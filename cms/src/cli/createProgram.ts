import { Command } from 'commander';

/** The program that the commands are added to. */
export function createProgram(): Command {
  return new Command('signpost')
    .description('Works on the content of this Signpost installation.')
    .showHelpAfterError('(Run "npm run signpost -- help" for what there is.)');
}
