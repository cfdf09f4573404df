import { Agent } from 'node:http';
import { articleSlug } from './makeLibrary.ts';
import { measureEach, send } from './measureCpu.ts';
import type { Sent } from './measureCpu.ts';
import { measureDelays } from './measureDelays.ts';
import { article, list } from './queries.ts';
import { measureGrowth } from './growth/measureGrowth.ts';
import { measurePayload } from './payload/measurePayload.ts';
import { measurePublishing } from './publishing/measurePublishing.ts';
import { startMeasured } from './startMeasured.ts';

const guides = Number(process.argv[2] ?? 2000);

const articleWithBody = article.replace('topics', 'body topics');

const server = await startMeasured(guides);
const { base, readCpuMs } = server;
const options = { requests: 1000, rounds: 5, readCpuMs };
const slugAt = (index: number): string => articleSlug((index * 37) % guides);
const post = (query: string, index: number) => ({
  url: `${base}/graphql`,
  body: JSON.stringify({ query, variables: { slug: slugAt(index) } }),
});

const cached = `${base}/cached/graphql?${new URLSearchParams({ query: article, variables: JSON.stringify({ slug: slugAt(1) }) })}`;
const etag = (await fetch(cached)).headers.get('etag');

const runs: Readonly<Record<string, (index: number) => Sent>> = {
  'list of 20': (index: number) => post(list, index),
  'article, 12 links and incoming': (index: number) => post(article, index),
  'the same with its body': (index: number) => post(articleWithBody, index),
  'cached GET of the article': () => ({ url: cached, body: null }),
  'the same to who has it: 304': () => ({ url: cached, body: null, etag }),
};

async function countBytes({ url, ...sent }: Sent): Promise<number> {
  const agent = new Agent();
  const bytes = await send(url, { agent, ...sent });
  agent.destroy();
  return bytes;
}

console.log(`${guides} guides, ${guides * 12} links`);
console.log(
  `library: ${Math.round(server.bytesPerGuide)} bytes a guide, loaded in ${Math.round(server.loadMs)} ms`,
);
console.log('request                            CPU ms    floor   ratio    bytes');
for (const [name, makeRequest] of Object.entries(runs)) {
  const length = await countBytes(makeRequest(0));
  const [measured, floor] = await measureEach(
    [makeRequest, (index) => ({ ...makeRequest(index), url: `${base}/floor?bytes=${length}` })],
    options,
  );
  if (!measured || !floor) throw new Error('Nothing was measured.');
  console.log(
    [
      name.padEnd(32),
      measured.cpuMs.toFixed(3).padStart(8),
      floor.cpuMs.toFixed(3).padStart(8),
      (measured.cpuMs / floor.cpuMs).toFixed(1).padStart(7),
      String(measured.bytes).padStart(8),
    ].join(' '),
  );
}
await measureDelays(server);
server.stop();
await measurePayload(guides);
await measurePublishing(guides);
await measureGrowth([100, 2000, 20_000, 100_000], { database: 'sqlite' });
if (process.env['TEST_MONGODB_URL']) {
  await measureGrowth([100, 2000, 20_000], { database: 'mongodb' });
} else console.log('\nTEST_MONGODB_URL is not set: growth was not measured over MongoDB.');
process.exit();
