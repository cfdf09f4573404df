import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createClient as createEdgeClient } from '../../../sdk/src/edge.ts';
import { ArticleOperation } from '../../../sdk/src/generated/operations.ts';
import { createClient } from '../../../sdk/src/index.ts';
import { printTable } from '../links/printTable.ts';

/**
 * What the SDK adds to a call of bare `fetch`: the same operation, one call after another, against
 * a server that does nothing else. Ways take turns within a round; the best of the rounds counts.
 */
const calls = Number(process.argv[2] ?? 1000);
const rounds = 7;
const most = 0.15;

const child = fork(path.join(import.meta.dirname, 'floorServer.ts'), {
  execArgv: ['--import', 'tsx'],
});
const [port]: unknown[] = await once(child, 'message');
const endpoint = `http://127.0.0.1:${String(port)}/graphql`;
const variables = { slug: 'hand-therapy' };

async function callFetch(): Promise<void> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json' },
    body: JSON.stringify({ query: ArticleOperation, variables }),
  });
  await response.json();
}

const main = createClient({ endpoint });
const edge = createEdgeClient({ endpoint });
const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['bare fetch', callFetch],
  ['@signpost/sdk/edge', () => edge.articles.get(variables)],
  ['@signpost/sdk', () => main.articles.get(variables)],
];

async function measure(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < calls; index += 1) await call();
  return (performance.now() - start) / calls;
}

const best = new Map<string, number>();
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, call] of ways) {
    const ms = await measure(call);
    // The first round only warms up.
    if (round > 0) best.set(name, Math.min(best.get(name) ?? Infinity, ms));
  }
}
child.kill();

const floor = best.get('bare fetch') ?? 0;
console.log(`What the SDK adds to a call (${calls} calls in turn, best of ${rounds} rounds)\n`);
console.log(
  printTable([
    ['', 'ms a call', 'added, ms', 'to fetch', `at most ${most}`],
    ...ways.map(([name]) => {
      const ms = best.get(name) ?? 0;
      const added = ms - floor;
      const verdict = added <= most ? 'yes' : 'no';
      return [name, ms.toFixed(3), added.toFixed(3), (ms / floor).toFixed(2), verdict];
    }),
  ]),
);
