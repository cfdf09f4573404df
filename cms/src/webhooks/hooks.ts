import {
  ValidationError,
  type CollectionAfterReadHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
} from 'payload';
import { readRecord, readText } from '../fields/read/readValue.ts';
import { mayConnectTo } from '../fetching/openClient.ts';
import { refuseAddress } from '../fetching/refuseAddress.ts';
import { readRevision } from '../publishing/changeLog.ts';
import { currentSecret } from './secrets.ts';
import { readWebhook } from './webhook.ts';

/** Refuses an address that no event could be sent to. */
export const checkReceiver: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const address = readText(data['address']);
  if (address === '' || address === readText(readRecord(originalDoc)['address'])) return data;
  const refusal = await refuseAddress(address, { mayConnect: mayConnectTo(req.payload) });
  if (refusal === null) return data;
  const message =
    refusal.code === 'PRIVATE_ADDRESS'
      ? 'This address leads into a private network. To allow it, name its host in INTRANET_HOSTS and start again.'
      : refusal.message;
  throw new ValidationError({ collection: 'webhooks', errors: [{ path: 'address', message }] });
};

/** A new webhook is told of what comes, not of all that was. */
export const startAtPresent: CollectionBeforeChangeHook = async ({ data, operation, req }) =>
  operation === 'create' ? { ...data, plannedRevision: await readRevision(req) } : data;

export const showSecret: CollectionAfterReadHook = ({ doc, req }) => ({
  ...doc,
  secret: currentSecret(readWebhook(doc), req.payload.secret),
});

/** Deliveries go with their webhook. */
export const removeDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { webhook: { equals: id } };
  await req.payload.db.deleteMany({ collection: 'webhook-deliveries', where, req });
};
