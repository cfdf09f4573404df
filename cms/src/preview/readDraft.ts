import type { PayloadRequest } from 'payload';
import { readRecord } from '../fields/read/readValue.ts';
import { readPublishedLinks } from '../links/sync/index.ts';
import { readAuthored, readLatest } from '../publishing/authored.ts';
import {
  documentPath,
  projectDocument,
  readPathPatterns,
  type ProjectedDocument,
} from '../publishing/project/index.ts';
import { readApprovedComments } from '../publishing/readComments.ts';
import { readSiteSettings } from '../publishing/site.ts';
import type { PreviewType } from './previewTypes.ts';

interface DraftDocument {
  type: PreviewType;
  id: string;
}

async function readNewest(
  req: PayloadRequest,
  { type, id }: DraftDocument,
): Promise<Record<string, unknown> | null> {
  const newest = (await readLatest(req, type, id)) ?? (await readAuthored(req, type, id)) ?? null;
  return newest === null ? null : { ...readRecord(newest), id };
}

/**
 * The newest version of a document as it would stand in the published store, were it published now.
 * Whoever asks must be known to be allowed to read it. Null when there is none.
 */
export async function readDraft(
  req: PayloadRequest,
  { type, id }: DraftDocument,
): Promise<ProjectedDocument | null> {
  const newest = await readNewest(req, { type, id });
  if (newest === null) return null;
  const document = { ...newest, _status: 'published', deletedAt: null };
  const comments = type === 'articles' ? (await readApprovedComments(req, [id])).get(id) : null;
  return projectDocument(type, document, {
    paths: readPathPatterns(await readSiteSettings(req)),
    links: await readPublishedLinks({ req, collection: type, document }),
    ...(comments && { comments }),
  });
}

/** Where the page of the newest version would stand; null while it has no slug. */
export async function readDraftPath(
  req: PayloadRequest,
  document: DraftDocument,
): Promise<string | null> {
  const slug = (await readNewest(req, document))?.['slug'];
  const patterns = readPathPatterns(await readSiteSettings(req));
  return documentPath(document.type, typeof slug === 'string' && slug ? slug : null, patterns);
}
