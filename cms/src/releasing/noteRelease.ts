import type { Payload, PayloadRequest } from 'payload';

type Note =
  | { readonly status: 'released'; readonly releasedAt: string; readonly failure: null }
  | { readonly status: 'failed'; readonly failure: string };

/** Notes on a release what came of it, in fields that nobody may write; with a request in its transaction. */
export async function noteRelease(
  payload: Payload,
  { id, note, req }: { id: string; note: Note; req?: PayloadRequest },
): Promise<void> {
  await payload.update({
    collection: 'releases',
    id,
    data: note,
    depth: 0,
    ...(req ? { req } : {}),
  });
}
