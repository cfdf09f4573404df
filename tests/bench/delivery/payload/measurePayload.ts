import { articleKey, articleSlug } from '../makeLibrary.ts';
import { measureCpu } from '../measureCpu.ts';
import { article, list } from '../queries.ts';
import { payloadArticle, payloadList } from './queries.ts';
import { startCompared } from './startCompared.ts';

interface Comparison {
  name: string;
  own: string;
  /** For Payload: reading whole documents, as it does by default, or only what is asked for. */
  payload: (select: boolean) => string;
}

const comparisons: readonly Comparison[] = [
  { name: 'list of 20', own: list, payload: payloadList },
  { name: 'article, 12 links and incoming', own: article, payload: payloadArticle },
];

/**
 * Prints what a request costs delivery, uncached, and what the same costs Payload's own GraphQL in
 * the same process over the same database: its route with the login it needs, without Next around it.
 */
export async function measurePayload(guides: number): Promise<void> {
  const { base, readCpuMs, stop } = await startCompared(guides);
  const measure = async (route: string, query: string, requests: number): Promise<number> => {
    const makeRequest = (index: number) => {
      const at = (index * 37) % guides;
      const all = { slug: articleSlug(at), key: articleKey(at) };
      const variables = Object.entries(all).filter(([name]) => query.includes(`$${name}:`));
      const body = JSON.stringify({ query, variables: Object.fromEntries(variables) });
      return { url: base + route, body };
    };
    return (await measureCpu(makeRequest, { requests, rounds: 3, readCpuMs })).cpuMs;
  };

  console.log("\nagainst Payload's GraphQL            delivery   Payload  ratio   select  ratio");
  for (const { name, own, payload } of comparisons) {
    const mine = await measure('/graphql', own, 1000);
    const whole = await measure('/api/graphql', payload(false), 150);
    const select = await measure('/api/graphql', payload(true), 150);
    const ratios = [whole, select].map((theirs) => [
      theirs.toFixed(2).padStart(9),
      (theirs / mine).toFixed(0).padStart(6),
    ]);
    console.log([name.padEnd(34), mine.toFixed(3).padStart(10), ...ratios.flat()].join(' '));
  }
  const login = await measure('/api/graphql', '{ __typename }', 300);
  console.log(`of Payload's CPU, for a request that asks for nothing: ${login.toFixed(2)} ms`);
  await stop();
}
