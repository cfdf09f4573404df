import { createProgram } from '../createProgram.ts';
import { runProgram } from '../runProgram.ts';
import { defineDeliver } from './deliverCommand.ts';
import { serveReplica } from './serveReplica.ts';

/** Runs `signpost deliver` with nothing of the other commands, which load the editor and the admin. */
export async function runDeliver(): Promise<void> {
  const program = createProgram();
  defineDeliver(program).action(serveReplica);
  await runProgram(program);
}
