import { randomBytes } from 'node:crypto';
import type { Endpoint, PayloadRequest } from 'payload';
import { readRole } from '../access/roles.ts';
import { readRevision } from '../publishing/changeLog.ts';
import { refuse, type Refusal } from '../requests/refusal.ts';
import { createDeliveryStore, type DeliveryStore } from './deliveryStore.ts';
import { describePing } from './ping.ts';
import { currentSecret } from './secrets.ts';
import type { Webhook } from './webhook.ts';

/** How long the secret before a new one signs as well: time to give the receiver the new one. */
const overlapMs = 24 * 3_600_000;

const adminsOnly: Refusal = {
  status: 403,
  name: 'Forbidden',
  message: 'Only administrators may do this.',
};
const turnedOff: Refusal = {
  status: 409,
  name: 'Conflict',
  message: 'The webhook is off. Turn it on and save it first.',
};
const gone = () =>
  refuse({ status: 404, name: 'NotFound', message: 'It is not there any more. Reload the page.' });

interface Call {
  id: string;
  store: DeliveryStore;
}

/** A call on one document, for administrators. */
function forAdministrators(
  path: string,
  answer: (call: Call, req: PayloadRequest) => Promise<Response>,
): Endpoint {
  return {
    method: 'post',
    path,
    handler: async (req) => {
      if (readRole(req.user) !== 'admin') return refuse(adminsOnly);
      const id: unknown = req.routeParams?.['id'];
      if (typeof id !== 'string') return gone();
      return answer({ id, store: createDeliveryStore(req.payload) }, req);
    },
  };
}

function onWebhook(
  name: string,
  answer: (webhook: Webhook, call: Call, req: PayloadRequest) => Promise<Response>,
): Endpoint {
  return forAdministrators(`/:id/${name}`, async (call, req) => {
    const webhook = await call.store.findWebhook(call.id);
    return webhook === null ? gone() : answer(webhook, call, req);
  });
}

/** Queues an event that tells of nothing. It goes out within seconds, in the row of the others. */
export const pingWebhook = onWebhook('ping', async (webhook, { id, store }, req) => {
  if (!webhook.enabled) return refuse(turnedOff);
  const deliveryId = `evt_${randomBytes(18).toString('base64url')}`;
  const createdAt = new Date().toISOString();
  const revision = await readRevision(req);
  await store.addDelivery(id, describePing({ id: deliveryId, revision, createdAt }));
  return Response.json({ deliveryId }, { status: 202 });
});

/** Makes a new secret; for a day events are signed with the old one too. */
export const rotateSecret = onWebhook('rotate-secret', async (webhook, { store }, req) => {
  const previousUntil = new Date(Date.now() + overlapMs).toISOString();
  const rotated = await store.rotateSecret(webhook, { previousUntil });
  return Response.json({ secret: currentSecret(rotated, req.payload.secret), previousUntil });
});

/** Sends a delivery again, with the same id and body. */
export const replayDelivery = forAdministrators('/:id/replay', async ({ id, store }) =>
  (await store.replay(id)) ? Response.json({ status: 'pending' }, { status: 202 }) : gone(),
);
