// Run as a process of its own, to be killed. `publish SEED` changes guides without end, `prepare SEED
// EDITS` so many times, `step KIND SEED STEP` once, killing itself before that step; `check` only looks. `contend`
// makes a guide that several processes change, each by `share FIELD TIMES`.
import { openLibrary } from './openLibrary.ts';
import { editUntilStep } from './editUntilStep.ts';
import { publishLoop } from './publishLoop.ts';
import { makeContended, shareDatabase } from './shareDatabase.ts';

async function run([command, ...args]: readonly string[]): Promise<void> {
  const payload = await openLibrary();
  if (command === 'publish') await publishLoop(payload, { seed: Number(args[0]) });
  if (command === 'prepare') {
    await publishLoop(payload, { seed: Number(args[0]), edits: Number(args[1]) });
  }
  if (command === 'step') {
    const [kind, seed, step, variant] = args;
    await editUntilStep(payload, { kind, seed: Number(seed), step: Number(step), variant });
  }
  if (command === 'contend') await makeContended(payload);
  if (command === 'share') {
    const field = args[0] === 'title' ? 'title' : 'summary';
    await shareDatabase(payload, { field, times: Number(args[1]) });
  }
  await payload.destroy();
  process.exit(0);
}

void run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
