import type { PayloadRequest } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import { isLinkTarget } from '../fields/rich-text/linkTargets.ts';
import { readPublishedLinks } from '../links/sync/index.ts';
import { publishedTypes } from '../published/publishedDocument.ts';
import { hasDrafts, isVisible, type AuthoredType } from './authored.ts';
import { projectDocument, readPathPatterns, type ProjectedDocument } from './project/index.ts';
import { readApprovedComments } from './readComments.ts';
import { readSite } from './site.ts';

const BATCH = 200;

function isAuthored(type: (typeof publishedTypes)[number]): type is AuthoredType {
  return type !== 'site';
}

/** The main rows of a collection that readers may see, in batches. */
async function* scanVisible(req: PayloadRequest, type: AuthoredType): AsyncGenerator<unknown[]> {
  const published = hasDrafts(req, type) ? [{ _status: { equals: 'published' } }] : [];
  let after: string | null = null;
  for (;;) {
    const behind = after === null ? [] : [{ id: { greater_than: after } }];
    const found: { docs: unknown[] } = await req.payload.db.find({
      collection: type,
      where: { and: [...published, ...behind] },
      sort: 'id',
      limit: BATCH,
      pagination: false,
      req,
    });
    const last = found.docs.at(-1);
    if (last === undefined) return;
    yield found.docs.filter(isVisible);
    if (found.docs.length < BATCH) return;
    after = readId(last);
  }
}

/**
 * Every document that readers should see, as it should stand in the published store. Made from the
 * authoring collections alone; writes nothing.
 */
export async function* projectTruth(req: PayloadRequest): AsyncGenerator<ProjectedDocument> {
  const site = await readSite(req);
  const paths = readPathPatterns(site);
  if (site) yield projectDocument('site', site, { paths, links: [] });
  for (const type of publishedTypes.filter(isAuthored)) {
    for await (const documents of scanVisible(req, type)) {
      const ids = documents.flatMap((document) => readId(document) ?? []);
      const approved = type === 'articles' ? await readApprovedComments(req, ids) : null;
      for (const document of documents) {
        const comments = approved?.get(readId(document) ?? '');
        const links = isLinkTarget(type)
          ? await readPublishedLinks({ req, collection: type, document })
          : [];
        yield projectDocument(type, document, { paths, links, ...(comments && { comments }) });
      }
    }
  }
}
