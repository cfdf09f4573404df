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
  const newest = changes.at(-1);
  if (newest === undefined) return false;
  const deliveryId = makeDeliveryId(id, plannedRevision);
  const createdAt = now().toISOString();
  await store.addDelivery(id, describeChanges(changes, { id: deliveryId, createdAt }));
  await store.notePlanned(id, newest.revision);
  return true;
}
