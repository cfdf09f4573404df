import { type Command, Help, createCommand } from 'commander';

const help = new Help();

/** The commands of a program, with those of a group in its place. */
function listCommands(command: Command): Command[] {
  return help
    .visibleCommands(command)
    .flatMap((one) => (one.commands.length === 0 ? [one] : [...one.commands]));
}

/** A command as it is called: with the group that it stands in. */
function describeCall(command: Command): string {
  const group = command.parent?.parent ? `${command.parent.name()} ` : '';
  return `${group}${help.subcommandTerm(command)}`;
}

/** The program that the commands are added to. */
export function createProgram(): Command {
  return createCommand('signpost')
    .description('Works on the content of this Signpost installation.')
    .configureHelp({ visibleCommands: listCommands, subcommandTerm: describeCall })
    .showHelpAfterError('(Run "npm run signpost -- help" for what there is.)');
}
