import { type Command, Help, createCommand } from 'commander';
import { defineHelp } from './defineHelp.ts';

const help = new Help();

/** The commands of a program, with those of a group in its place. */
function listCommands(command: Command): Command[] {
  return help
    .visibleCommands(command)
    .filter((one) => command.parent === null || one.name() !== 'help')
    .flatMap((one) => (one.commands.length === 0 ? [one] : [...one.commands]));
}

/** A command as it is called: with the group that it stands in, and what it must be given. */
function describeCall(command: Command): string {
  const group = command.parent?.parent ? `${command.parent.name()} ` : '';
  // Without "[options]", which all have, so that the descriptions have room within 80 columns.
  return `${group}${help.subcommandTerm(command).replace(' [options]', '')}`;
}

/** The program that the commands are added to. */
export function createProgram(): Command {
  const program = createCommand('signpost')
    .description('Works on the content of this Signpost installation.')
    .configureHelp({ visibleCommands: listCommands, subcommandTerm: describeCall })
    .showHelpAfterError('(Run "npm run signpost -- help" for what there is.)')
    .exitOverride();
  return defineHelp(program);
}
