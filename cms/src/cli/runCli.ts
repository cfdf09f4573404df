import { Command } from 'commander';
import { registerBackup } from './commands/backup.ts';
import { registerCreateAdmin } from './commands/createAdmin.ts';
import { registerDeliver } from './commands/deliver.ts';
import { registerImport } from './commands/import.ts';
import { registerOperations } from './commands/operations.ts';
import { registerLinks } from './commands/links.ts';
import { registerRebuild } from './commands/rebuild.ts';
import { registerSeed } from './commands/seed.ts';
import { registerVerify } from './commands/verify.ts';
import { explainError } from './explainError.ts';
import { openCms } from './openCms.ts';

/** Runs one command and ends the process. */
export async function runCli(): Promise<void> {
  const program = new Command('signpost')
    .description('Works on the content of this Signpost installation.')
    .showHelpAfterError('(Run "npm run signpost -- help" for what there is.)');

  for (const register of [
    registerImport,
    registerSeed,
    registerRebuild,
    registerVerify,
    registerBackup,
    registerLinks,
    registerCreateAdmin,
    registerOperations,
    registerDeliver,
  ]) {
    register(program, { openCms });
  }

  // The embedded database's client holds no handle while it works: without one, Node may end early.
  const alive = setInterval(() => undefined, 1000);
  try {
    await program.parseAsync();
  } catch (error) {
    console.error(explainError(error));
    process.exitCode = 1;
  }
  clearInterval(alive);
  process.exit();
}
