import { type CollectionSlug, type PayloadRequest, ValidationError, type Where } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import { readOptionalText } from '../fields/read/readValue.ts';

interface Row {
  collection: CollectionSlug;
  /** What tells the one row; a field that is unique must be in it. */
  where: Where;
  data: Record<string, unknown>;
}

/** Writes the values into the one row there is. False when there is none. */
async function updateRow(req: PayloadRequest, { collection, where, data }: Row): Promise<boolean> {
  const id = readOptionalText(readId(await req.payload.db.findOne({ collection, where, req })));
  if (id === null) return false;
  const changed = { ...data, updatedAt: new Date().toISOString() };
  await req.payload.db.updateOne({ collection, id, data: changed, req, returning: false });
  return true;
}

/**
 * Writes the one row of its kind, new or anew. When another process makes it at the same moment, the
 * later of the two counts. Not for use in a transaction, which a refused row may end.
 */
export async function writeRow(req: PayloadRequest, row: Row): Promise<void> {
  if (await updateRow(req, row)) return;
  const { collection, data } = row;
  try {
    await req.payload.db.create({ collection, data, req, returning: false });
  } catch (error) {
    if (!(error instanceof ValidationError) || !(await updateRow(req, row))) throw error;
  }
}
