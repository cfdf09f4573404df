import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { bundleProgram } from '../../../support/bundleProgram.ts';
import { testEnvironment } from '../../../support/testEnvironment.ts';

const publishes = 300;
const timesOf = z.array(z.object({ saved: z.number(), visible: z.number(), cpu: z.number() }));

function printTimes(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  const columns = [0.5, 0.95, 0.99, 1].map((share) => at(share).toFixed(1).padStart(8));
  console.log([name.padEnd(34), ...columns].join(' '));
}

/**
 * Prints how long after an editor's publish begins it is saved, and visible in the publishing
 * process: the whole of it, with extraction of links, transaction and history. Over the embedded
 * database.
 */
export async function measurePublishing(guides: number): Promise<void> {
  console.log(`\n${publishes} publishes among ${guides}, ms        p50      p95      p99  longest`);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'signpost-bench-'));
  const program = await bundleProgram(path.join(import.meta.dirname, 'server.ts'));
  const databaseUrl = `file:${path.join(dataDir, 'signpost.db')}`;
  const own = { ...testEnvironment({ databaseUrl, dataDir }), NODE_ENV: 'production' };
  const child = fork(program, [String(guides), String(publishes)], {
    env: { ...process.env, ...own, NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit').then(([code]: unknown[]) => {
    throw new Error(`The publishing process ended with ${String(code)}.`);
  });
  const [message]: unknown[] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  const times = timesOf.parse(message);
  printTimes(
    'saved',
    times.map(({ saved }) => saved),
  );
  printTimes(
    'visible',
    times.map(({ visible }) => visible),
  );
  printTimes(
    'visible after it was saved',
    times.map(({ saved, visible }) => visible - saved),
  );
  printTimes(
    'CPU until it is visible',
    times.map(({ cpu }) => cpu),
  );
  console.log(`machine load: ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`);
  await rm(dataDir, { recursive: true, force: true });
  await rm(program, { force: true });
}
