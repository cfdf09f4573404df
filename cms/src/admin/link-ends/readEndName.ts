import { createLocalReq, type Payload } from 'payload';
import { cache } from 'react';
import { readOptionalText, readRecord } from '../../fields/read/readValue.ts';
import { readDocumentNames } from '../../link-health/documentName.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { gatherIds } from '../gatherIds.ts';

/** Where readers last found a document, by the log of what was published; null for nowhere. */
async function readLastPath(payload: Payload, key: PublishedKey): Promise<string | null> {
  const { docs }: { docs: unknown[] } = await payload.db.find({
    collection: 'published-changes',
    where: { key: { equals: key } },
    sort: '-revision',
    limit: 1,
    pagination: false,
    select: { path: true, previousPath: true },
  });
  const { path, previousPath } = readRecord(docs[0]);
  return readOptionalText(path) ?? readOptionalText(previousPath);
}

async function readEndNames(
  payload: Payload,
  keys: readonly PublishedKey[],
): Promise<Map<PublishedKey, string>> {
  const known = await readDocumentNames(await createLocalReq({}, payload), keys);
  const names = new Map<PublishedKey, string>();
  for (const key of new Set(keys)) {
    const name = known.get(key);
    if (name === undefined) {
      const path = await readLastPath(payload, key);
      names.set(key, path === null ? 'Deleted' : `${path} (deleted)`);
    } else {
      names.set(key, name.isInTrash ? `${name.title} (in the trash)` : name.title);
    }
  }
  return names;
}

const openBatch = cache((payload: Payload) =>
  gatherIds<PublishedKey, string>((keys) => readEndNames(payload, keys)),
);

/**
 * The title of a document at an end of a link, as its editors know it; of a deleted one the path of
 * its page, since nothing else of it is left. Titles are for everybody who is logged in, as the list
 * of links is.
 */
export async function readEndName(payload: Payload, key: PublishedKey): Promise<string> {
  return (await openBatch(payload)(key)) ?? '';
}
