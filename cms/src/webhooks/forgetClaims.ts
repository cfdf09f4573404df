import type { Payload } from 'payload';
import { isConnected } from '../database/isConnected.ts';
import { claimRows } from './claimRows.ts';

/**
 * Removes the claim on a webhook that is gone, whoever left it. On an embedded database there is
 * nothing to remove: a claim ends with its process.
 */
export async function forgetClaim({ db }: Pick<Payload, 'db'>, webhook: string): Promise<void> {
  if (isConnected(db)) await claimRows(db).deleteOne({ _id: webhook });
}

/** Removes the claims that were left on webhooks which are gone. */
export async function forgetLeftClaims({ db }: Pick<Payload, 'db'>): Promise<void> {
  if (!isConnected(db)) return;
  // Claims first: a webhook that is made from now on can't be claimed yet.
  const claims = await claimRows(db).find().toArray();
  if (claims.length === 0) return;
  const { docs } = await db.find<{ id: string }>({
    collection: 'webhooks',
    select: { enabled: true },
    limit: 0,
    pagination: false,
  });
  const present = new Set(docs.map(({ id }) => String(id)));
  for (const { _id } of claims) if (!present.has(_id)) await forgetClaim({ db }, _id);
}
