import type { Payload } from 'payload';
import { openClient } from '../fetching/openClient.ts';
import { onRevision } from '../published/announce.ts';
import { reportOutages } from './reportOutages.ts';
import { createClaims } from '../webhooks/createClaims.ts';
import { createDeliveryStore } from '../webhooks/deliveryStore.ts';
import {
  startWebhookSender,
  type SenderOptions,
  type WebhookSender,
} from '../webhooks/webhookSender.ts';

/** A receiver has this long to answer, in milliseconds; what it does after that is its own affair. */
const timeoutMs = 15_000;

/** What another process waits before it goes on where one was killed, in milliseconds. */
const leaseMs = 3 * timeoutMs;

/** Starts sending webhooks. Several processes of an installation may: each receiver is sent to by one at a time. */
export function startWebhooks(
  payload: Payload,
  clock: Pick<SenderOptions, 'now'> = {},
): WebhookSender {
  const { logger } = payload;
  return startWebhookSender({
    store: createDeliveryStore(payload),
    claims: createClaims(payload, { leaseMs }),
    client: openClient(payload, { name: 'webhooks', timeoutMs }),
    installationSecret: payload.secret,
    onRevision,
    ...clock,
    ...reportOutages(logger, {
      begins:
        'Webhooks can’t be sent, since the database can’t be read. They are sent once it can.',
      ends: 'Webhooks are sent again.',
    }),
    onDead: ({ deliveryId, error }) =>
      logger.warn({
        msg: 'A webhook was given up. Send it again under System → Webhook deliveries.',
        deliveryId,
        error,
      }),
  });
}
