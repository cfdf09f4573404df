import type {
  CollectionAfterDeleteHook,
  CollectionAfterReadHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload';
import { readRecord, readText } from '../fields/read/readValue.ts';
import { readRevision } from '../publishing/changeLog.ts';
import { transactionOf } from '../publishing/inTransaction.ts';
import { forgetClaim } from './forgetClaims.ts';
import { refuseReceiver } from './refuseReceiver.ts';
import { currentSecret } from './secrets.ts';
import { readWebhook } from './webhook.ts';

/** Refuses an address that no event could be sent to, however it came to be saved, in a turn to write. */
export const checkReceiver: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const address = readText(data['address']);
  if (address === '' || address === readText(readRecord(originalDoc)['address'])) return data;
  await refuseReceiver(address, req, { looksUp: false });
  return data;
};

/** A new webhook is told of what comes, not of all that was. */
export const startAtPresent: CollectionBeforeChangeHook = async ({ data, operation, req }) =>
  operation === 'create' ? { ...data, plannedRevision: await readRevision(req) } : data;

/** Shows the secret on the page of its webhook: neither in lists nor wherever else a webhook stands. */
export const showSecret: CollectionAfterReadHook = ({ doc, findMany, req }) =>
  findMany ? doc : { ...doc, secret: currentSecret(readWebhook(doc), req.payload.secret) };

/** Deliveries go with their webhook. */
export const removeDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { webhook: { equals: id } };
  await req.payload.db.deleteMany({ collection: 'webhook-deliveries', where, req });
};

/** So does the claim on it, once the webhook is gone for good: until then it may be sent to. */
export const removeClaim: CollectionAfterDeleteHook = async ({ id, req }) => {
  const { payload } = req;
  const scope = await transactionOf(req);
  if (!scope) return forgetClaim(payload, String(id));
  scope.afterCommit.push(
    () =>
      void forgetClaim(payload, String(id)).catch((err: unknown) =>
        payload.logger.warn({
          err,
          msg: 'A claim on a removed webhook is left until the next day.',
        }),
      ),
  );
};
