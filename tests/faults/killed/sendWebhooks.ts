import { setTimeout as sleep } from 'node:timers/promises';
import type { Payload } from 'payload';
import {
  createGuardedClient,
  type GuardedClient,
} from '../../../cms/src/fetching/guardedClient.ts';
import { onRevision } from '../../../cms/src/published/announce.ts';
import type { Claims } from '../../../cms/src/webhooks/claim.ts';
import { createClaims } from '../../../cms/src/webhooks/createClaims.ts';
import { createDeliveryStore } from '../../../cms/src/webhooks/deliveryStore.ts';
import { startWebhookSender, type WebhookSender } from '../../../cms/src/webhooks/webhookSender.ts';
import { guide } from '../../support/guide.ts';
import { killBefore, readStep } from './killBefore.ts';

/** The steps of a delivery that are no write to the database. */
export const sent = 'it is sent';
export const noted = 'it is noted';

/** Makes a webhook. */
export async function makeWebhook(payload: Payload, address: string): Promise<void> {
  const data = { name: 'Receiver', address, enabled: true };
  await payload.create({ collection: 'webhooks', data });
}

async function publish(payload: Payload, slug: string): Promise<void> {
  await payload.create({ collection: 'articles', data: guide(slug), depth: 0 });
}

/** As when nothing were claimed: to prove that the claims are needed. */
const everybodys: Claims = {
  take: () =>
    Promise.resolve({ renew: () => Promise.resolve(true), release: () => Promise.resolve() }),
};

interface SenderChoice {
  claims: Claims;
  /** Called before an event is posted, and when its answer is there. */
  reach?: (step: string) => void;
  onError?: (error: unknown) => void;
}

function startSender(payload: Payload, { claims, reach, onError }: SenderChoice): WebhookSender {
  const client = createGuardedClient({ userAgent: 'Test sender', mayConnect: () => true });
  const post: GuardedClient['post'] = (...message) => {
    reach?.(sent);
    return client.post(...message);
  };
  const store = createDeliveryStore(payload);
  return startWebhookSender({
    store: {
      ...store,
      async noteAttempt(...attempt) {
        const isNoted = await store.noteAttempt(...attempt);
        reach?.(noted);
        return isNoted;
      },
    },
    claims,
    client: { ...client, post },
    installationSecret: payload.secret,
    onRevision,
    onError:
      onError ??
      ((error) => {
        throw error;
      }),
    onDead: () => undefined,
    pollMs: 10,
  });
}

/** Resolves when every event has arrived, whoever sends it. */
async function untilAllTold(payload: Payload): Promise<void> {
  const store = createDeliveryStore(payload);
  for (const { id } of await store.enabledWebhooks()) {
    for (;;) {
      const since = (await store.findWebhook(id))?.plannedRevision ?? 0;
      const [left] = await store.changesSince(since, { limit: 1 });
      if (!left && (await store.firstPending(id)) === null) break;
      await sleep(20);
    }
  }
}

/** Publishes a guide, and sends what there is to tell, dying before a step of it. */
export async function sendUntilStep(
  payload: Payload,
  { slug, leaseMs, step }: { slug: string; leaseMs: number; step: string | undefined },
): Promise<void> {
  await publish(payload, slug);
  const reach = step === undefined ? undefined : killBefore(payload.db, readStep(step));
  const claims = createClaims(payload, { leaseMs });
  const sender = startSender(payload, { claims, ...(reach ? { reach } : {}) });
  await untilAllTold(payload);
  await sender.stop();
}

/** Publishes guides and sends what there is to tell, as does another process at the same time. */
export async function sendBeside(
  payload: Payload,
  { name, times, isClaimed }: { name: string; times: number; isClaimed: boolean },
): Promise<void> {
  const claims = isClaimed ? createClaims(payload, { leaseMs: 45_000 }) : everybodys;
  // Without claims both plan the same delivery, and one is refused.
  const onError = isClaimed ? {} : { onError: () => undefined };
  const sender = startSender(payload, { claims, ...onError });
  for (let index = 0; index < times; index += 1) await publish(payload, `${name}-${index}`);
  await untilAllTold(payload);
  await sender.stop();
}
