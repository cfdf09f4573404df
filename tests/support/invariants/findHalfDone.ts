import { createLocalReq, type Payload } from 'payload';
import { isRecord } from '../../../cms/src/errors/isRecord.ts';
import { readTargetStatuses } from '../../../cms/src/links/sync/targetStatus.ts';
import { isPublishedKey } from '../../../cms/src/published/readRows.ts';
import { createPublishedStore } from '../../../cms/src/published/store.ts';

const targetStates = ['ok', 'target-unpublished', 'target-deleted'];

/** Links whose status is not that of their target, which is written in the same transaction. */
async function findStaleStatuses(payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find({
    collection: 'cross-links',
    select: { sourceKey: true, targetKey: true, status: true },
    pagination: false,
    limit: 0,
  });
  const rows: unknown[] = docs;
  const links = rows.flatMap((row) => {
    const target = isRecord(row) ? row['targetKey'] : null;
    return isRecord(row) && isPublishedKey(target) ? [{ ...row, target }] : [];
  });
  const req = await createLocalReq({}, payload);
  const statuses = await readTargetStatuses(
    req,
    links.map(({ target }) => target),
  );
  return links.flatMap((link) => {
    const { target, ...row } = link;
    const stored: unknown = Reflect.get(row, 'status');
    const expected = statuses.get(target);
    if (!targetStates.includes(String(stored)) || stored === expected) return [];
    return [`The link to ${target} says ${String(stored)}, and its target is ${expected}.`];
  });
}

/** Change records whose tags don't name what they changed. */
async function findUntagged(payload: Payload): Promise<string[]> {
  const changes = await createPublishedStore(payload).changesSince(0, { limit: 0 });
  return changes.flatMap(({ revision, key, type, path, previousPath, tags }) => {
    const paths = [path, previousPath].flatMap((one) => (one === null ? [] : [`path:${one}`]));
    const missing = ['all', key, type, ...paths].filter((tag) => !tags.includes(tag));
    return missing.map((tag) => `Revision ${revision} has no tag ${tag}.`);
  });
}

/**
 * What `verify` doesn't look at: that the status of the links and the cache tags were written
 * together with the documents.
 */
export async function findHalfDone(payload: Payload): Promise<string[]> {
  return [...(await findStaleStatuses(payload)), ...(await findUntagged(payload))];
}
