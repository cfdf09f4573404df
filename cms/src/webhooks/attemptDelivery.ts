import { FetchError } from '../fetching/fetchError.ts';
import type { GuardedClient } from '../fetching/guardedClient.ts';
import type { DeliveryRow } from './deliveryRow.ts';
import type { AttemptOutcome } from './deliveryStore.ts';
import { nextAttempt, readRetryAfter } from './retryPolicy.ts';
import { signingSecrets } from './secrets.ts';
import { signBody } from './signBody.ts';
import type { Webhook } from './webhook.ts';

interface AttemptOptions {
  client: Pick<GuardedClient, 'post'>;
  installationSecret: string;
  now: () => Date;
}

/** What the receiver said, or why it said nothing. */
interface Answer {
  httpStatus: number | null;
  error: string | null;
  retryAfterMs: number;
}

async function post(
  webhook: Webhook,
  delivery: DeliveryRow,
  { client, installationSecret, now }: AttemptOptions,
): Promise<Answer> {
  const at = now();
  const secrets = signingSecrets(webhook, { installationSecret, now: at });
  const headers = {
    'content-type': 'application/json',
    'signpost-event': delivery.event,
    'signpost-delivery': delivery.deliveryId,
    'signpost-signature': signBody(delivery.body, { secrets, at }),
  };
  try {
    const answer = await client.post(webhook.address, { headers, body: delivery.body });
    const isTaken = answer.status >= 200 && answer.status < 300;
    return {
      httpStatus: answer.status,
      error: isTaken ? null : `The receiver answered ${answer.status}.`,
      retryAfterMs: readRetryAfter(answer.headers['retry-after'], now()),
    };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { httpStatus: null, error: error.message, retryAfterMs: 0 };
  }
}

/** Sends a delivery once and says what its row becomes: delivered, due again later, or given up. */
export async function attemptDelivery(
  webhook: Webhook,
  delivery: DeliveryRow,
  options: AttemptOptions,
): Promise<AttemptOutcome> {
  const { httpStatus, error, retryAfterMs } = await post(webhook, delivery, options);
  const at = options.now();
  const lastAttemptAt = at.toISOString();
  const told = { lastAttemptAt, httpStatus, error };
  const { nextAttemptAt } = delivery;
  if (error === null) {
    return { ...told, status: 'delivered', attempts: delivery.attempts, nextAttemptAt };
  }
  const attempts = delivery.attempts + 1;
  const next = nextAttempt({ attempts, at, retryAfterMs });
  if (next === null) return { ...told, status: 'dead', attempts, nextAttemptAt };
  return { ...told, status: 'pending', attempts, nextAttemptAt: next.toISOString() };
}
