import type { GuardedClient } from '../fetching/guardedClient.ts';
import { attemptDelivery } from './attemptDelivery.ts';
import type { DeliveryStore } from './deliveryStore.ts';
import { planDelivery } from './planDelivery.ts';
import type { Webhook } from './webhook.ts';

const day = 24 * 3_600_000;

/** How long deliveries that arrived stay to be looked at, in milliseconds. */
const keptMs = 30 * day;

export interface SenderOptions {
  store: DeliveryStore;
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
 * the act of publishing.
 */
export function startWebhookSender(options: SenderOptions): WebhookSender {
  const { store, client, installationSecret, onError, onDead, now = () => new Date() } = options;
  /** Each tells whether it came to its end without an error. */
  const lanes = new Map<string, Promise<boolean>>();
  let isStopped = false;
  let lastSweep = 0;

  /** True when there may be more to do. */
  async function step(webhook: Webhook): Promise<boolean> {
    const delivery = await store.firstPending(webhook.id);
    if (delivery === null) return planDelivery(webhook, { store, now });
    if (new Date(delivery.nextAttemptAt) > now()) return false;
    const outcome = await attemptDelivery(webhook, delivery, { client, installationSecret, now });
    // An attempt that stopping cut off says nothing of the receiver.
    if (isStopped && outcome.status !== 'delivered') return false;
    await store.noteAttempt(delivery.id, outcome);
    if (outcome.status === 'dead') onDead({ ...delivery, error: outcome.error });
    return true;
  }

  async function drain(id: string): Promise<void> {
    while (!isStopped) {
      const webhook = await store.findWebhook(id);
      if (webhook?.enabled !== true || !(await step(webhook))) return;
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
    if (at - lastSweep < day) return;
    lastSweep = at;
    await store.forgetDelivered(new Date(at - keptMs).toISOString());
  }

  async function sendDue(): Promise<void> {
    if (isStopped) return;
    try {
      await sweep();
      const webhooks = await store.enabledWebhooks();
      const ended = await Promise.all(webhooks.map(({ id }) => startLane(id)));
      if (ended.every(Boolean)) options.onRecovered?.();
    } catch (error) {
      onError(error);
    }
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
      await Promise.all(lanes.values());
    },
  };
}
