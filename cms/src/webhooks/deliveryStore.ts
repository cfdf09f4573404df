import type { Payload, Where } from 'payload';
import { batches } from '../database/batches.ts';
import { createPublishedStore } from '../published/store.ts';
import type { PublishedChange } from '../published/publishedDocument.ts';
import { newDelivery, readDelivery, type DeliveryRow } from './deliveryRow.ts';
import { forgetLeftClaims } from './forgetClaims.ts';
import { readWebhook, type Webhook } from './webhook.ts';
import type { WebhookEvent } from './webhookEvent.ts';

const receivers = 'webhooks';
const deliveries = 'webhook-deliveries';

/** What an attempt came to, for the delivery's row. */
export interface AttemptOutcome extends Pick<DeliveryRow, 'status' | 'attempts' | 'nextAttemptAt'> {
  lastAttemptAt: string;
  httpStatus: number | null;
  error: string | null;
}

/** Webhooks and their deliveries in the database, past the access rules of people. */
export interface DeliveryStore {
  enabledWebhooks(): Promise<Webhook[]>;
  /** Null when it is gone. */
  findWebhook(id: string): Promise<Webhook | null>;
  /** The first delivery of a webhook, by its revision, that is neither delivered nor given up. */
  firstPending(webhook: string): Promise<DeliveryRow | null>;
  changesSince(revision: number, options: { limit: number }): Promise<PublishedChange[]>;
  /** Those of some keys that are published now. */
  publishedAmong(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Answers the delivery as it stands: the one that is there already, when there is one of this id. */
  addDelivery(
    webhook: string,
    event: WebhookEvent,
  ): Promise<Pick<DeliveryRow, 'deliveryId' | 'revision'>>;
  /** Notes how far deliveries are planned; never less than was noted before. */
  notePlanned(webhook: string, revision: number): Promise<void>;
  /**
   * Notes what an attempt came to. False, and nothing is noted, when the delivery isn't as it was
   * before the attempt: whoever sent it took so long that another process has sent it meanwhile.
   */
  noteAttempt(
    before: Pick<DeliveryRow, 'id' | 'attempts'>,
    outcome: AttemptOutcome,
  ): Promise<boolean>;
  /** Makes a delivery due at once, with all its attempts before it. False when it is gone. */
  replay(delivery: string): Promise<boolean>;
  /** Gives a webhook its next secret; the one before signs as well until a moment, ISO 8601. */
  rotateSecret(webhook: Webhook, options: { previousUntil: string }): Promise<Webhook>;
  /** Removes what was delivered before a moment, ISO 8601. */
  forgetDelivered(before: string): Promise<void>;
  /** Removes the claims that processes left on webhooks which are gone. */
  forgetLeftClaims(): Promise<void>;
}

export function createDeliveryStore(payload: Payload): DeliveryStore {
  const { db } = payload;
  const published = createPublishedStore(payload);
  const now = () => new Date().toISOString();

  async function findFirst(
    collection: typeof receivers | typeof deliveries,
    where: Where,
    sort: string | string[] = 'id',
  ): Promise<unknown> {
    const { docs } = await db.find({ collection, where, sort, limit: 1, pagination: false });
    return docs[0] ?? null;
  }

  return {
    async enabledWebhooks() {
      const where = { enabled: { equals: true } };
      const { docs } = await db.find({ collection: receivers, where, limit: 0, pagination: false });
      return docs.map(readWebhook);
    },

    async findWebhook(id) {
      const row = await findFirst(receivers, { id: { equals: id } });
      return row === null ? null : readWebhook(row);
    },

    async firstPending(webhook) {
      const isPending = { status: { equals: 'pending' } };
      const where = { and: [{ webhook: { equals: webhook } }, isPending] };
      const row = await findFirst(deliveries, where, ['revision', 'createdAt']);
      return row === null ? null : readDelivery(row);
    },

    async publishedAmong(keys) {
      const found = new Set<string>();
      for (const some of batches([...new Set(keys)])) {
        const { docs } = await db.find<{ id: string; key: string }>({
          collection: 'published-documents',
          where: { key: { in: [...some] } },
          select: { key: true },
          limit: 0,
          pagination: false,
        });
        for (const { key } of docs) found.add(key);
      }
      return found;
    },

    changesSince: (revision, options) => published.changesSince(revision, options),

    async addDelivery(webhook, event) {
      const present = await findFirst(deliveries, { deliveryId: { equals: event.id } });
      if (present !== null) return readDelivery(present);
      const data = newDelivery(webhook, event);
      await db.create({ collection: deliveries, data: { ...data }, returning: false });
      return data;
    },

    async notePlanned(webhook, plannedRevision) {
      const isBehind = { plannedRevision: { less_than: plannedRevision } };
      await db.updateMany({
        collection: receivers,
        where: { and: [{ id: { equals: webhook } }, isBehind] },
        data: { plannedRevision },
        returning: false,
      });
    },

    async noteAttempt({ id, attempts }, outcome) {
      const isAsBefore = [{ status: { equals: 'pending' } }, { attempts: { equals: attempts } }];
      const noted: unknown = await db.updateOne({
        collection: deliveries,
        where: { and: [{ id: { equals: id } }, ...isAsBefore] },
        data: { ...outcome, updatedAt: now() },
      });
      return noted !== null;
    },

    async replay(delivery) {
      const row = await findFirst(deliveries, { id: { equals: delivery } });
      if (row === null) return false;
      const data = { status: 'pending', attempts: 0, nextAttemptAt: now(), updatedAt: now() };
      await db.updateOne({ collection: deliveries, id: delivery, data, returning: false });
      return true;
    },

    async rotateSecret({ id, secretVersion }, { previousUntil }) {
      const data = {
        secretVersion: secretVersion + 1,
        previousSecretUntil: previousUntil,
        updatedAt: now(),
      };
      return readWebhook(await db.updateOne({ collection: receivers, id, data }));
    },

    async forgetDelivered(before) {
      const isOld = { updatedAt: { less_than: before } };
      await db.deleteMany({
        collection: deliveries,
        where: { and: [{ status: { equals: 'delivered' } }, isOld] },
      });
    },

    forgetLeftClaims: () => forgetLeftClaims(payload),
  };
}
