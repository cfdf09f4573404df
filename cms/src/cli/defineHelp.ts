import type { Command } from 'commander';

/** `signpost help`: of the program, of a group, or of one command of a group. */
export function defineHelp(program: Command): Command {
  program
    .command('help')
    .description('Show what a command does.')
    .argument('[command...]', 'the command as it is listed, such as links suggest')
    .action((names: string[]) => {
      let command = program;
      for (const name of names) {
        const found = command.commands.find((one) => one.name() === name);
        if (!found) return command.error(`error: unknown command '${name}'`);
        command = found;
      }
      command.outputHelp();
    });
  return program;
}
