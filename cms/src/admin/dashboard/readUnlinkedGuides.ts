import type { PayloadRequest } from 'payload';
import { publishedKey, readId } from '../../fields/read/readKey.ts';
import { readOptionalText, readRecord } from '../../fields/read/readValue.ts';

interface UnlinkedGuide {
  id: string;
  title: string;
}

/** Published guides to which no published document leads, but for those that stand alone on purpose. */
export async function readUnlinkedGuides(req: PayloadRequest): Promise<UnlinkedGuide[]> {
  const { values } = await req.payload.findDistinct({
    collection: 'cross-links',
    field: 'targetKey',
    where: { inPublished: { equals: true } },
    limit: 0,
    req,
    user: req.user,
    overrideAccess: false,
  });
  const linked = new Set(values.map(({ targetKey }) => targetKey));
  const { docs }: { docs: unknown[] } = await req.payload.find({
    collection: 'articles',
    where: { and: [{ _status: { equals: 'published' } }, { standsAlone: { not_equals: true } }] },
    select: { title: true },
    sort: 'title',
    depth: 0,
    pagination: false,
    req,
    user: req.user,
    overrideAccess: false,
  });
  return docs.flatMap((doc) => {
    const id = readId(doc) ?? '';
    if (linked.has(publishedKey('articles', id))) return [];
    return [{ id, title: readOptionalText(readRecord(doc)['title']) ?? 'Untitled' }];
  });
}
