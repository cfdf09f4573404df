import type { PayloadRequest } from 'payload';
import { readDate, readRecord } from '../fields/read/readValue.ts';

/** So long after the last sign of an editor at a guide it counts as being edited. */
const editingMs = 5 * 60_000;

/**
 * When somebody was last seen editing the guide (ISO 8601), if that was within five minutes; null
 * otherwise. An open form sends its whole text at the next keystroke, over whatever was written
 * meanwhile; its lock lasts only until the next autosave, so a fresh autosave counts too.
 */
export async function findEditing(
  req: PayloadRequest,
  id: string,
  now: Date,
): Promise<string | null> {
  const since = new Date(now.getTime() - editingMs).toISOString();
  const locks = await req.payload.db.find({
    collection: 'payload-locked-documents',
    where: {
      and: [
        { 'document.relationTo': { equals: 'articles' } },
        { 'document.value': { equals: id } },
        { updatedAt: { greater_than: since } },
      ],
    },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  });
  const saves = await req.payload.db.findVersions({
    collection: 'articles',
    where: {
      and: [
        { parent: { equals: id } },
        { autosave: { equals: true } },
        { updatedAt: { greater_than: since } },
      ],
    },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  });
  const seen = [...locks.docs, ...saves.docs].flatMap(
    (row: unknown) => readDate(readRecord(row)['updatedAt']) ?? [],
  );
  return seen.sort().at(-1) ?? null;
}
