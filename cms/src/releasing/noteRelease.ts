import type { PayloadRequest } from 'payload';

type Note =
  | { readonly status: 'released'; readonly releasedAt: string; readonly failure: null }
  | { readonly status: 'failed'; readonly failure: string };

/**
 * Notes on a release what came of it, in fields that nobody may write. Its list is not checked for
 * that: a release that can’t be saved as it is has to say so too.
 */
export async function noteRelease(req: PayloadRequest, id: string, note: Note): Promise<void> {
  const data = { ...note, updatedAt: new Date().toISOString() };
  await req.payload.db.updateOne({ collection: 'releases', id, data, req, returning: false });
}
