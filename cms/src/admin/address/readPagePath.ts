import type { CollectionSlug, PayloadRequest } from 'payload';
import { readOptionalText, readRecord } from '../../fields/read/readValue.ts';
import { documentPath, readPathPatterns } from '../../publishing/project/index.ts';
import { readSiteSettings } from '../../publishing/site.ts';
import { judgeTarget } from '../../links/sync/targetStatus.ts';

interface PageDocument {
  collection: CollectionSlug;
  id: string | number;
  req: PayloadRequest;
}

/**
 * The path at which readers find a document now, or null while they don't. Read from the main row,
 * since the newest version may have another slug that readers don't know yet.
 */
export async function readPagePath({ collection, id, req }: PageDocument): Promise<string | null> {
  const main: unknown = await req.payload.db.findOne({
    collection,
    where: { id: { equals: id } },
    select: { slug: true, _status: true, deletedAt: true },
    req,
  });
  if (judgeTarget(main) !== 'ok') return null;
  const slug = readOptionalText(readRecord(main)['slug']);
  return documentPath(collection, slug, readPathPatterns(await readSiteSettings(req)));
}
