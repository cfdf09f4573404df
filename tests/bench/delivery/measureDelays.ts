import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { dearQueries } from './dearQueries.ts';
import { send } from './measureCpu.ts';
import type { MeasuredServer } from './startMeasured.ts';

/** Asks for little all the while; gives the longest that an answer took, in milliseconds. */
async function watch(base: string, work: () => Promise<void>): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const watching = { over: false, longest: 0 };
  const asking = (async () => {
    while (!watching.over) {
      const start = performance.now();
      await send(`${base}/healthz`, { agent, body: null });
      watching.longest = Math.max(watching.longest, performance.now() - start);
      await pause(2);
    }
  })();
  await pause(50);
  watching.longest = 0;
  await work();
  await pause(20);
  watching.over = true;
  await asking;
  agent.destroy();
  return watching.longest;
}

/** Prints what the dearest queries cost, and how long they keep somebody else waiting. */
export async function measureDelays({ base, readCpuMs }: MeasuredServer): Promise<void> {
  console.log('\ndear query                       status  cost   CPU ms  others wait ms');
  for (const [name, query] of Object.entries(dearQueries)) {
    const before = await readCpuMs();
    let answer = { status: 0, cost: '' };
    const longest = await watch(base, async () => {
      const response = await fetch(`${base}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      await response.arrayBuffer();
      answer = { status: response.status, cost: response.headers.get('x-query-cost') ?? '—' };
    });
    const cpuMs = (await readCpuMs()) - before;
    console.log(
      [
        name.padEnd(32),
        String(answer.status).padStart(6),
        answer.cost.padStart(5),
        cpuMs.toFixed(0).padStart(8),
        longest.toFixed(0).padStart(15),
      ].join(' '),
    );
  }
}
