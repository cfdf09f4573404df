// Run as a process of its own: `tellReceivers ADDRESS…` makes a webhook for each address, publishes,
// and sends until every event is delivered or given up, with the log and the metrics of a server.
import { getPayload } from 'payload';
import { startDelivery } from '../../cms/src/boot/startDelivery.ts';
import { startWebhooks } from '../../cms/src/boot/startWebhooks.ts';
import { parseEnv } from '../../cms/src/env.ts';
import { createDeliveryStore } from '../../cms/src/webhooks/deliveryStore.ts';
import { guide } from './guide.ts';

/** Longer than the longest pause between two attempts. */
const pauseMs = 7 * 3_600_000;
const mostAttempts = 20;

async function tell(addresses: readonly string[]): Promise<void> {
  // The native database client holds no handle while it works: without one, Node may end early.
  const alive = setInterval(() => undefined, 1000);
  const { default: config } = await import('@payload-config');
  const payload = await getPayload({ config });
  const env = parseEnv(process.env, { root: process.cwd() });
  const delivery = await startDelivery(payload, env, { waits: true });
  const store = createDeliveryStore(payload);
  const secrets: unknown[] = [payload.secret];
  const ids: string[] = [];
  for (const address of addresses) {
    const data = { name: address, address, enabled: true };
    const made = await payload.create({ collection: 'webhooks', data });
    ids.push(String(made.id));
    secrets.push(made.secret);
  }
  await payload.create({ collection: 'articles', data: guide('told'), depth: 0 });

  let now = Date.now();
  const sender = startWebhooks(payload, { now: () => new Date(now) });
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    await sender.sendDue();
    const left = await Promise.all(ids.map((id) => store.firstPending(id)));
    if (left.every((delivery) => delivery === null)) break;
    now += pauseMs;
  }
  await sender.stop();

  const answer = await fetch(`http://127.0.0.1:${env.metrics?.port}/metrics`);
  const metrics = await answer.text();
  const { docs } = await payload.find({ collection: 'webhook-deliveries', depth: 0, limit: 0 });
  const deliveries = docs.map(({ status, attempts }) => ({ status, attempts }));
  delivery.stop();
  await payload.destroy();
  clearInterval(alive);
  process.send?.({ secrets, metrics, deliveries }, () => process.exit(0));
}

void tell(process.argv.slice(2));
