// Run as a process of its own, to be killed: `publish SEED`, `prepare SEED EDITS`, `check`.
import { openLibrary } from './openLibrary.ts';
import { publishLoop } from './publishLoop.ts';

async function run([command, ...args]: readonly string[]): Promise<void> {
  const payload = await openLibrary();
  const [first, second] = args.map(Number);
  if (command === 'publish') await publishLoop(payload, { seed: first ?? 1 });
  if (command === 'prepare') await publishLoop(payload, { seed: first ?? 1, edits: second ?? 1 });
  await payload.destroy();
  process.exit(0);
}

void run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
