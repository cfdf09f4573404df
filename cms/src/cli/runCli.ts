import { registerBackup } from './commands/backup.ts';
import { registerCreateAdmin } from './commands/createAdmin.ts';
import { registerImport } from './commands/import.ts';
import { registerOperations } from './commands/operations.ts';
import { registerLinks } from './commands/links.ts';
import { registerRebuild } from './commands/rebuild.ts';
import { registerSeed } from './commands/seed.ts';
import { registerVerify } from './commands/verify.ts';
import { createProgram } from './createProgram.ts';
import { defineDeliver } from './deliver/deliverCommand.ts';
import { openCms } from './openCms.ts';
import { runProgram } from './runProgram.ts';

/** Runs one command and ends the process. */
export async function runCli(): Promise<void> {
  const program = createProgram();
  for (const register of [
    registerImport,
    registerSeed,
    registerRebuild,
    registerVerify,
    registerBackup,
    registerLinks,
    registerCreateAdmin,
    registerOperations,
  ]) {
    register(program, { openCms });
  }
  // For the help alone: it runs before anything of this is loaded.
  defineDeliver(program);
  await runProgram(program);
}
