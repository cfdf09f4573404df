import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { safeText } from '../terminal/safeText.ts';
import { explainError } from './explainError.ts';

/** How the process ends when a command was called wrongly; 1 says that it ran and failed. */
const calledWrongly = 2;

/** Runs the command that this process was started for, and ends the process. */
export async function runProgram(program: Command): Promise<void> {
  // The embedded database's client holds no handle while it works: without one, Node may end early.
  const alive = setInterval(() => undefined, 1000);
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      // It is printed already, and may be help that was asked for.
      process.exitCode = error.exitCode === 0 ? 0 : calledWrongly;
    } else {
      console.error(safeText(explainError(error)));
      process.exitCode = 1;
    }
  }
  clearInterval(alive);
  process.exit();
}
