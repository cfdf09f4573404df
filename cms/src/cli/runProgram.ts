import type { Command } from 'commander';
import { safeText } from '../terminal/safeText.ts';
import { explainError } from './explainError.ts';

/** Runs the command that this process was started for, and ends the process. */
export async function runProgram(program: Command): Promise<void> {
  // The embedded database's client holds no handle while it works: without one, Node may end early.
  const alive = setInterval(() => undefined, 1000);
  try {
    await program.parseAsync();
  } catch (error) {
    console.error(safeText(explainError(error)));
    process.exitCode = 1;
  }
  clearInterval(alive);
  process.exit();
}
