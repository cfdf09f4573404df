import type { CollectionSlug, Payload } from 'payload';
import { isRecord, readString } from '../../links/extract/lexicalNode.ts';
import { RESERVED_MARK } from './importMark.ts';

/** What an import must know of a document that exists. */
export interface KnownDocument {
  readonly id: string;
  /** Slug, or the key of a source. */
  readonly slug: string;
  /** Title or name. */
  readonly name: string;
  readonly isTrashed: boolean;
  readonly isPublished: boolean;
  readonly originalAddress: string | null;
  readonly importMark: string | null;
}

/** The documents of the library by collection and slug; small enough to hold for any library. */
export interface LibraryIndex {
  find(collection: string, slug: string): KnownDocument | null;
  /** Finds by slug, or else by title or name without regard to case. */
  match(collection: string, nameOrSlug: string): KnownDocument | null;
  all(collection: string): Iterable<KnownDocument>;
  add(collection: string, document: KnownDocument): void;
}

const indexed = [
  'articles',
  'career-settings',
  'occupations',
  'services',
  'guide-sets',
  'topics',
  'specialties',
  'sources',
  'people',
  'organizations',
] as const satisfies CollectionSlug[];

const TRASHABLE: ReadonlySet<string> = new Set([
  'articles',
  'career-settings',
  'occupations',
  'services',
  'guide-sets',
]);

/** Reads the library's slugs and names, 500 documents at a time. */
export async function readLibraryIndex(payload: Payload): Promise<LibraryIndex> {
  const bySlug = new Map<string, Map<string, KnownDocument>>();
  const byName = new Map<string, Map<string, KnownDocument>>();
  const add = (collection: string, document: KnownDocument): void => {
    place(bySlug, collection, document.slug, document);
    if (!document.isTrashed) place(byName, collection, document.name.toLowerCase(), document);
  };
  for (const collection of indexed) {
    for await (const document of readDocuments(payload, collection)) add(collection, document);
  }
  const find = (collection: string, slug: string): KnownDocument | null =>
    bySlug.get(collection)?.get(slug) ?? null;
  return {
    find,
    match: (collection, text) => {
      const found = find(collection, text) ?? byName.get(collection)?.get(text.toLowerCase());
      return found === undefined || found === null || found.isTrashed ? null : found;
    },
    all: (collection) => bySlug.get(collection)?.values() ?? [],
    add,
  };
}

function place<T>(
  index: Map<string, Map<string, T>>,
  collection: string,
  key: string,
  item: T,
): void {
  const items = index.get(collection) ?? new Map<string, T>();
  items.set(key, item);
  index.set(collection, items);
}

async function* readDocuments(
  payload: Payload,
  collection: (typeof indexed)[number],
): AsyncGenerator<KnownDocument> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      limit: 500,
      page,
      depth: 0,
      sort: 'createdAt',
      trash: TRASHABLE.has(collection),
      select: {
        slug: true,
        key: true,
        title: true,
        name: true,
        deletedAt: true,
        _status: true,
        originalAddress: true,
        importHash: true,
      },
    });
    const known = docs.map(readDocument).filter((document) => document !== null);
    const marks = await readDraftMarks(payload, known);
    for (const document of known) {
      yield { ...document, importMark: marks.get(document.id) ?? document.importMark };
    }
    if (!hasNextPage) return;
  }
}

/**
 * The marks of guides that were reserved and then kept as drafts. A draft that was never published is
 * stored as a version alone, and its first form still says that its content is to come.
 */
async function readDraftMarks(
  payload: Payload,
  known: readonly KnownDocument[],
): Promise<ReadonlyMap<string, string>> {
  const reserved = known.filter(({ importMark }) => importMark === RESERVED_MARK);
  if (reserved.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'articles',
    draft: true,
    trash: true,
    depth: 0,
    limit: reserved.length,
    where: { id: { in: reserved.map(({ id }) => id) } },
    select: { importHash: true },
  });
  return new Map(docs.flatMap(({ id, importHash }) => (importHash ? [[id, importHash]] : [])));
}

function readDocument(doc: unknown): KnownDocument | null {
  if (!isRecord(doc)) return null;
  const slug = readString(doc['slug']) || readString(doc['key']);
  if (slug === '') return null;
  return {
    id: String(doc['id']),
    slug,
    name: readString(doc['title']) || readString(doc['name']) || slug,
    isTrashed: Boolean(doc['deletedAt']),
    isPublished: doc['_status'] === 'published',
    originalAddress: readString(doc['originalAddress']) || null,
    importMark: readString(doc['importHash']) || null,
  };
}
