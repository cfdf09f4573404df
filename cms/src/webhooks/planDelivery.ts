import { inboundTargets } from '../published/publicTags.ts';
import { makeDeliveryId } from './deliveryRow.ts';
import type { DeliveryStore } from './deliveryStore.ts';
import type { Webhook } from './webhook.ts';
import { describeChanges } from './webhookEvent.ts';

/** Changes that one delivery tells of at most. */
const changesADelivery = 500;

/**
 * Plans the next delivery of a webhook: what the change log has beyond the revision planned so far.
 * The log itself is the outbox: it is written in the transaction of each publish, so that what was
 * published is told even if the process ended right after. Returns whether there was anything.
 */
export async function planDelivery(
  webhook: Webhook,
  { store, now }: { store: DeliveryStore; now: () => Date },
): Promise<boolean> {
  const { id, plannedRevision } = webhook;
  const changes = await store.changesSince(plannedRevision, { limit: changesADelivery });
  const [first] = changes;
  if (first === undefined) return false;
  const published = await store.publishedAmong(changes.flatMap(({ tags }) => inboundTargets(tags)));
  const event = describeChanges(changes, {
    id: makeDeliveryId(id, first),
    createdAt: now().toISOString(),
    isPublished: (key) => published.has(key),
  });
  // One that was planned before, and whose note was cut off, tells of less than the log has by now.
  const { revision } = await store.addDelivery(id, event);
  await store.notePlanned(id, revision);
  return true;
}
