import { createLocalReq, type Payload } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import { draftCollections, isUntouched } from './untouchedDraft.ts';

const batch = 200;

/**
 * Removes the drafts that *Create new* made before a moment (ISO 8601) and nobody wrote in. Returns
 * how many those were.
 */
export async function removeUntouchedDrafts(
  payload: Payload,
  { madeBefore }: { madeBefore: string },
): Promise<number> {
  let removed = 0;
  for (const collection of draftCollections) {
    const title = payload.collections[collection].config.admin.useAsTitle ?? 'id';
    const req = await createLocalReq({}, payload);
    const { docs }: { docs: unknown[] } = await payload.find({
      collection,
      where: {
        and: [
          { _status: { equals: 'draft' } },
          { [title]: { equals: null } },
          { createdAt: { less_than: madeBefore } },
        ],
      },
      draft: true,
      depth: 0,
      limit: batch,
      req,
    });
    for (const newest of docs) {
      const id = readId(newest);
      if (id === null || !(await isUntouched(req, { collection, id, newest }))) continue;
      await payload.delete({ collection, id });
      removed += 1;
    }
  }
  return removed;
}
