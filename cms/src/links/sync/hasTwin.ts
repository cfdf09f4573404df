import type { PayloadRequest } from 'payload';
import type { PublishedKey } from '../../published/publishedDocument.ts';

interface HandMadeLink {
  /** Null for a link that isn't saved yet. */
  id: string | null;
  source: PublishedKey;
  target: PublishedKey;
  relation: string;
}

/** True when somebody made another link between these two documents with this relation. */
export async function hasTwin(req: PayloadRequest, link: HandMadeLink): Promise<boolean> {
  const { docs } = await req.payload.db.find({
    collection: 'cross-links',
    where: {
      and: [
        { sourceKey: { equals: link.source } },
        { targetKey: { equals: link.target } },
        { relation: { equals: link.relation } },
        { origin: { equals: 'curated' } },
        { field: { equals: null } },
        ...(link.id === null ? [] : [{ id: { not_equals: link.id } }]),
      ],
    },
    limit: 1,
    pagination: false,
    select: { relation: true },
    req,
  });
  return docs.length > 0;
}
