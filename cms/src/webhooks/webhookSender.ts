import type { GuardedClient } from '../fetching/guardedClient.ts';
import { attemptDelivery } from './attemptDelivery.ts';
import type { Claims } from './claim.ts';
import type { DeliveryRow } from './deliveryRow.ts';
import type { DeliveryStore } from './deliveryStore.ts';
import { planDelivery, type Planned } from './planDelivery.ts';
import { isDue } from './retryPolicy.ts';
import type { Webhook } from './webhook.ts';

const day = 24 * 3_600_000;

/** How long deliveries that arrived stay to be looked at, in milliseconds. */
const keptMs = 30 * day;

/** Changes that one delivery tells of at most. */
const changesADelivery = 500;

interface Sending {
  webhook: Webhook;
  delivery: DeliveryRow;
}

/** What is to be done for a webhook next. */
type Work = Sending | { webhook: Webhook; changes: Planned };

export interface SenderOptions {
  store: DeliveryStore;
  claims: Claims;
  client: GuardedClient;
  installationSecret: string;
  /** Calls back when this process has published; returns how to stop. */
  onRevision: (listener: () => void) => () => void;
  /** Told when the database can't be read or written. */
  onError: (error: unknown) => void;
  /** Told each time when it can. */
  onRecovered?: () => void;
  /** Told when a delivery is given up. */
  onDead: (delivery: { deliveryId: string; webhook: string; error: string | null }) => void;
  /** Default: the system's clock. */
  now?: () => Date;
  /** How often it looks for what is due, in milliseconds. @default 2000 */
  pollMs?: number;
}

export interface WebhookSender {
  /** Sends all that is due now, in every lane, and resolves when there is nothing left. */
  sendDue(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Sends what was published to the webhooks' receivers, at least once and in order for each. Every
 * receiver has a lane of its own: one that is slow or away delays no other, and nothing waits in
 * the act of publishing. Of several processes the one with the receiver's claim is at work.
 */
export function startWebhookSender(options: SenderOptions): WebhookSender {
  const { store, claims, client, installationSecret, onError, onDead } = options;
  const { now = () => new Date() } = options;
  /** Each tells whether it came to its end without an error. */
  const lanes = new Map<string, Promise<boolean>>();
  /** What is under way, lanes included. */
  const looks = new Set<Promise<void>>();
  let isStopped = false;
  let lastSweep = 0;

  async function findWork(id: string): Promise<Work | null> {
    const webhook = await store.findWebhook(id);
    if (webhook?.enabled !== true) return null;
    const delivery = await store.firstPending(id);
    if (delivery !== null) return isDue(delivery, now()) ? { webhook, delivery } : null;
    const limit = changesADelivery;
    const [first, ...others] = await store.changesSince(webhook.plannedRevision, { limit });
    return first === undefined ? null : { webhook, changes: [first, ...others] };
  }

  /** True when there may be more to do. */
  async function send({ webhook, delivery }: Sending): Promise<boolean> {
    const outcome = await attemptDelivery(webhook, delivery, { client, installationSecret, now });
    // An attempt that stopping cut off says nothing of the receiver.
    if (isStopped && outcome.status !== 'delivered') return false;
    const isNoted = await store.noteAttempt(delivery, outcome);
    if (isNoted && outcome.status === 'dead') onDead({ ...delivery, error: outcome.error });
    return isNoted;
  }

  async function drain(id: string): Promise<void> {
    if ((await findWork(id)) === null) return;
    const claim = await claims.take(id);
    if (claim === null) return;
    try {
      while (!isStopped) {
        // Looked for anew: whoever had the claim before may have done it.
        const work = await findWork(id);
        if (work === null || !(await claim.renew())) return;
        if ('changes' in work) await planDelivery(id, work.changes, { store, now });
        else if (!(await send(work))) return;
      }
    } finally {
      await claim.release();
    }
  }

  function startLane(id: string): Promise<boolean> {
    const present = lanes.get(id);
    if (present) return present;
    const lane = drain(id)
      .then(
        () => true,
        (error: unknown) => {
          onError(error);
          return false;
        },
      )
      .finally(() => lanes.delete(id));
    lanes.set(id, lane);
    return lane;
  }

  async function sweep(): Promise<void> {
    const at = now().getTime();
    if (Math.abs(at - lastSweep) < day) return;
    lastSweep = at;
    await store.forgetDelivered(new Date(at - keptMs).toISOString());
    await store.forgetLeftClaims();
  }

  async function look(): Promise<void> {
    try {
      await sweep();
      const webhooks = isStopped ? [] : await store.enabledWebhooks();
      const ended = await Promise.all(webhooks.map(({ id }) => startLane(id)));
      if (ended.every(Boolean)) options.onRecovered?.();
    } catch (error) {
      onError(error);
    }
  }

  function sendDue(): Promise<void> {
    if (isStopped) return Promise.resolve();
    const looking = look().finally(() => looks.delete(looking));
    looks.add(looking);
    return looking;
  }

  const unsubscribe = options.onRevision(() => void sendDue());
  const timer = setInterval(() => void sendDue(), options.pollMs ?? 2000);
  timer.unref();

  return {
    sendDue,
    async stop() {
      isStopped = true;
      unsubscribe();
      clearInterval(timer);
      await client.close();
      await Promise.all(looks);
    },
  };
}
