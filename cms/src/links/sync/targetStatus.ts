import type { PayloadRequest } from 'payload';
import { readId } from '../../fields/read/readKey.ts';
import { readDate, readRecord } from '../../fields/read/readValue.ts';
import type { PublishedKey, PublishedType } from '../../published/publishedDocument.ts';
import { groupKeys } from './groupKeys.ts';
import type { LinkStatus } from './linkRow.ts';

type TargetCollection = Exclude<PublishedType, 'site'>;

/** What the state of a document's main row makes of the links that lead to it. */
export function judgeTarget(mainRow: unknown): LinkStatus {
  if (mainRow === null || mainRow === undefined) return 'target-deleted';
  const { _status: state, deletedAt } = readRecord(mainRow);
  if (readDate(deletedAt) !== null) return 'target-deleted';
  return state === undefined || state === null || state === 'published'
    ? 'ok'
    : 'target-unpublished';
}

async function readStates(
  req: PayloadRequest,
  collection: TargetCollection,
  ids: readonly string[],
): Promise<Map<string, LinkStatus>> {
  const { docs } = await req.payload.db.find({
    collection,
    where: { id: { in: [...ids] } },
    select: { _status: true, deletedAt: true },
    limit: 0,
    pagination: false,
    req,
  });
  return new Map(docs.map((row) => [readId(row) ?? '', judgeTarget(row)]));
}

/** The status of links to each of these documents, read from their main rows: drafts don't count. */
export async function readTargetStatuses(
  req: PayloadRequest,
  keys: Iterable<PublishedKey>,
): Promise<Map<PublishedKey, LinkStatus>> {
  const statuses = new Map<PublishedKey, LinkStatus>();
  for (const [collection, ids] of groupKeys(keys)) {
    const states = await readStates(req, collection, [...ids.keys()]);
    for (const [id, key] of ids) statuses.set(key, states.get(id) ?? 'target-deleted');
  }
  return statuses;
}
