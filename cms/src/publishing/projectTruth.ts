import type { PayloadRequest, Where } from 'payload';
import { isPublishedType, publishedKey, readId } from '../fields/read/readKey.ts';
import { isLinkTarget } from '../fields/rich-text/linkTargets.ts';
import { readPublishedLinks } from '../links/sync/index.ts';
import { publishedTypes } from '../published/publishedDocument.ts';
import { hasDrafts, isVisible, type AuthoredType } from './authored.ts';
import {
  projectDocument,
  readPathPatterns,
  type PathPatterns,
  type ProjectedDocument,
} from './project/index.ts';
import { readApprovedComments } from './readComments.ts';
import { readSite } from './site.ts';

const BATCH = 200;

function isAuthored(type: (typeof publishedTypes)[number]): type is AuthoredType {
  return type !== 'site';
}

interface FindOptions {
  where: Where;
  limit: number;
  select?: Record<string, true>;
}

/** The main rows of a collection that may be visible, in the order of their ids. */
async function findPublished(
  req: PayloadRequest,
  type: AuthoredType,
  { where, ...options }: FindOptions,
): Promise<unknown[]> {
  const published = hasDrafts(req, type) ? [{ _status: { equals: 'published' } }] : [];
  const found: { docs: unknown[] } = await req.payload.db.find({
    collection: type,
    where: { and: [...published, where] },
    sort: 'id',
    pagination: false,
    req,
    ...options,
  });
  return found.docs;
}

/** The main rows of a collection that readers may see, in batches. */
async function* scanVisible(req: PayloadRequest, type: AuthoredType): AsyncGenerator<unknown[]> {
  let after: string | null = null;
  for (;;) {
    const where: Where = after === null ? {} : { id: { greater_than: after } };
    const found: unknown[] = await findPublished(req, type, { where, limit: BATCH });
    const last = found.at(-1);
    if (last === undefined) return;
    yield found.filter(isVisible);
    if (found.length < BATCH) return;
    after = readId(last);
  }
}

async function* projectEach(
  req: PayloadRequest,
  type: AuthoredType,
  { documents, paths }: { documents: readonly unknown[]; paths: PathPatterns },
): AsyncGenerator<ProjectedDocument> {
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
      yield* projectEach(req, type, { documents, paths });
    }
  }
}

/** As `projectTruth`, of some documents. What readers shouldn't see is left out. */
export async function* projectKeys(
  req: PayloadRequest,
  keys: readonly string[],
): AsyncGenerator<ProjectedDocument> {
  const site = await readSite(req);
  const paths = readPathPatterns(site);
  if (site && keys.includes('site:site')) yield projectDocument('site', site, { paths, links: [] });
  for (const [type, ids] of groupIds(keys)) {
    const where = { id: { in: ids } };
    const found = await findPublished(req, type, { where, limit: ids.length });
    yield* projectEach(req, type, { documents: found.filter(isVisible), paths });
  }
}

function groupIds(keys: readonly string[]): Map<AuthoredType, string[]> {
  const groups = new Map<AuthoredType, string[]>();
  for (const key of keys) {
    const colon = key.indexOf(':');
    const type = key.slice(0, colon);
    if (!isPublishedType(type) || !isAuthored(type)) continue;
    groups.set(type, [...(groups.get(type) ?? []), key.slice(colon + 1)]);
  }
  return groups;
}

/**
 * The keys of a type that readers should see, some at a time in the order of their ids. Each part is
 * read by `read`, which gives the request in whose transaction that is done.
 */
export async function* listTruth(
  read: <Result>(find: (req: PayloadRequest) => Promise<Result>) => Promise<Result>,
): AsyncGenerator<string[]> {
  yield await read(async (req) => ((await readSite(req)) ? ['site:site'] : []));
  const select = { id: true, _status: true, deletedAt: true } as const;
  for (const type of publishedTypes.filter(isAuthored)) {
    let after: string | null = null;
    for (;;) {
      const where: Where = after === null ? {} : { id: { greater_than: after } };
      const found: unknown[] = await read((req) =>
        findPublished(req, type, { where, limit: BATCH, select }),
      );
      yield found.filter(isVisible).flatMap((row) => {
        const id = readId(row);
        return id === null ? [] : [publishedKey(type, id)];
      });
      if (found.length < BATCH) break;
      after = readId(found.at(-1));
    }
  }
}
