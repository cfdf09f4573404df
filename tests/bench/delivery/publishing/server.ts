import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { getPayload } from 'payload';
import config from '@payload-config';
import { startDelivery } from '../../../../cms/src/boot/startDelivery.ts';
import { parseEnv } from '../../../../cms/src/env.ts';
import { fillAuthored } from '../database/fillAuthored.ts';
import { fillStore } from '../database/fillStore.ts';
import { articleKey, articleSlug, makeLibrary } from '../makeLibrary.ts';

/**
 * The measured process publishes guides one after another, as an editor's save does, and asks its
 * own delivery for each over HTTP until the new title is there. Sends the times of each, in ms.
 */
const guides = Number(process.argv[2]);
const publishes = Number(process.argv[3]);
const warmUps = 20;
const payload = await getPayload({ config, cron: false });
const documents = [...makeLibrary(guides)];
await fillStore(payload, documents);
await fillAuthored(payload, documents);
const env = parseEnv(process.env, { root: process.cwd() });
const { delivery, stop } = await startDelivery(payload, env, { waits: true });
const server = createServer(delivery.listener);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;

async function readTitle(slug: string): Promise<string> {
  const query = encodeURIComponent(`{ article(slug: "${slug}") { title } }`);
  const response = await fetch(`http://127.0.0.1:${port}/graphql?query=${query}`);
  const answer: { data?: { article?: { title?: string } } } = await response.json();
  return answer.data?.article?.title ?? '';
}

interface PublishTimes {
  saved: number;
  visible: number;
  /** CPU time of the process until then. */
  cpu: number;
}

async function publish(index: number): Promise<PublishTimes> {
  const at = (index * 37) % guides;
  const id = articleKey(at).slice('articles:'.length);
  const title = `Published at turn ${index}`;
  // So that the old answer lies in the response cache.
  await readTitle(articleSlug(at));
  const from = performance.now();
  const cpuFrom = process.cpuUsage();
  // The depth that the admin asks for.
  const data = { title, _status: 'published' } as const;
  await payload.update({ collection: 'articles', id, data, depth: 0 });
  const saved = performance.now() - from;
  while ((await readTitle(articleSlug(at))) !== title);
  const visible = performance.now() - from;
  const { user, system } = process.cpuUsage(cpuFrom);
  return { saved, visible, cpu: (user + system) / 1000 };
}

// As in a server that has been up for a while: just after its start it makes the search index.
while (!(await delivery.metrics.metrics()).includes('signpost_search_ready 1')) await pause(100);
for (let index = 0; index < warmUps; index += 1) await publish(index);
const times: PublishTimes[] = [];
for (let index = 0; index < publishes; index += 1) times.push(await publish(warmUps + index));
server.closeAllConnections();
server.close();
stop();
await payload.destroy();
process.send?.(times, () => process.exit());
