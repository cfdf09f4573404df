import { namedDocuments } from '../published/publicTags.ts';
import type { PublishedChange } from '../published/publishedDocument.ts';
import { makeDeliveryId } from './deliveryRow.ts';
import type { DeliveryStore } from './deliveryStore.ts';
import { describeChanges } from './webhookEvent.ts';

/** Changes, oldest first and at least one. */
export type Planned = readonly [PublishedChange, ...PublishedChange[]];

/**
 * Plans one delivery that tells a webhook of changes. The change log itself is the outbox: it is
 * written in the transaction of each publish, so that what was published is told even if the process
 * ended right after.
 */
export async function planDelivery(
  webhook: string,
  changes: Planned,
  { store, now }: { store: DeliveryStore; now: () => Date },
): Promise<void> {
  const published = await store.publishedAmong(changes.flatMap(({ tags }) => namedDocuments(tags)));
  const event = describeChanges(changes, {
    id: makeDeliveryId(webhook, changes[0]),
    createdAt: now().toISOString(),
    isPublished: (key) => published.has(key),
  });
  // One that was planned before, and whose note was cut off, tells of less than the log has by now.
  const { revision } = await store.addDelivery(webhook, event);
  await store.notePlanned(webhook, revision);
}
