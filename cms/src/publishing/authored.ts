import type { PayloadRequest } from 'payload';
import { isRecord } from '../links/extract/lexicalNode.ts';
import type { PublishedType } from '../published/publishedDocument.ts';

/** The types that have a collection of their own name. */
export type AuthoredType = Exclude<PublishedType, 'site'>;

/** True for a main row that readers may see: published, and not in the trash. */
export function isVisible(document: unknown): boolean {
  if (!isRecord(document)) return false;
  const status = document['_status'];
  const deletedAt = document['deletedAt'];
  return (
    (status === undefined || status === null || status === 'published') &&
    (deletedAt === undefined || deletedAt === null)
  );
}

/** The main row of a document, straight from the database; null when there is none. */
export async function readAuthored(
  req: PayloadRequest,
  type: AuthoredType,
  id: string,
): Promise<unknown> {
  return req.payload.db.findOne({ collection: type, where: { id: { equals: id } }, req });
}

/** True for collections whose documents have drafts; the others are public once saved. */
export function hasDrafts(req: PayloadRequest, type: AuthoredType): boolean {
  const versions = req.payload.collections[type]?.config.versions;
  return Boolean(versions && versions.drafts);
}

/** The newest version of a document, which may be a draft over its published row; null if none. */
export async function readLatest(
  req: PayloadRequest,
  type: AuthoredType,
  id: string,
): Promise<unknown> {
  if (!hasDrafts(req, type)) return null;
  const { docs } = await req.payload.db.queryDrafts({
    collection: type,
    // Versions have ids of their own.
    where: { parent: { equals: id } },
    limit: 1,
    pagination: false,
    req,
  });
  return docs[0] ?? null;
}
