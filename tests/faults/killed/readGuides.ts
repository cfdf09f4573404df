import type { Payload } from 'payload';
import type { KnownGuide } from './guideEdits.ts';

/** The guides of a library as a writer that comes new to it finds them. */
export async function readGuides(payload: Payload): Promise<KnownGuide[]> {
  const read = async (draft: boolean) => {
    const { docs } = await payload.find({
      collection: 'articles',
      draft,
      trash: true,
      pagination: false,
      limit: 0,
      depth: 0,
      select: { title: true, _status: true, deletedAt: true },
    });
    return docs;
  };
  const newest = new Map((await read(true)).map((guide) => [guide.id, guide]));
  return (await read(false)).map(({ id, title, _status, deletedAt }) => ({
    id: String(id),
    title,
    state: deletedAt ? 'trashed' : _status === 'published' ? 'published' : 'draft',
    hasDraft: newest.get(id)?._status !== _status,
  }));
}
