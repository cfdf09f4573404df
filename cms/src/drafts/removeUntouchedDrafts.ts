import type { Payload } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import { removeUntouched } from './removeUntouched.ts';
import { draftCollections, type DraftCollection } from './untouchedDraft.ts';

interface SweepOptions {
  /** ISO 8601; what was made later is left. */
  madeBefore: string;
  /** Most drafts read in one query. @default 200 */
  batch?: number;
}

/** The ids of drafts without a title that were made before a moment, in order, a batch at a time. */
async function* listUntitled(
  payload: Payload,
  collection: DraftCollection,
  { madeBefore, batch = 200 }: SweepOptions,
): AsyncGenerator<string> {
  const title = payload.collections[collection].config.admin.useAsTitle ?? 'id';
  let after: string | null = null;
  for (;;) {
    const { docs }: { docs: unknown[] } = await payload.find({
      collection,
      where: {
        and: [
          { _status: { equals: 'draft' } },
          { [title]: { equals: null } },
          { createdAt: { less_than: madeBefore } },
          ...(after === null ? [] : [{ id: { greater_than: after } }]),
        ],
      },
      select: { createdAt: true },
      sort: 'id',
      draft: true,
      depth: 0,
      limit: batch,
      pagination: false,
    });
    const ids: string[] = docs.flatMap((doc) => readId(doc) ?? []);
    yield* ids;
    after = ids.at(-1) ?? null;
    if (after === null || docs.length < batch) return;
  }
}

/**
 * Removes the drafts that *Create new* made before a moment and nobody wrote in. Returns how many
 * those were.
 */
export async function removeUntouchedDrafts(
  payload: Payload,
  options: SweepOptions,
): Promise<number> {
  let removed = 0;
  for (const collection of draftCollections) {
    for await (const id of listUntitled(payload, collection, options)) {
      if (await removeUntouched(payload, { collection, id })) removed += 1;
    }
  }
  return removed;
}
