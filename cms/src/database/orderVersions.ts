import type { BaseDatabaseAdapter, CollectionSlug, PayloadRequest } from 'payload';

interface Newest {
  collection: CollectionSlug;
  parent: number | string | undefined;
  req: Partial<PayloadRequest> | undefined;
}

/** An ISO date after every version of the document: the one given, unless the clock was set back. */
async function dateAfterAll(
  adapter: BaseDatabaseAdapter,
  { collection, parent, req, given }: Newest & { given: string },
): Promise<string> {
  if (parent === undefined) return given;
  const { docs } = await adapter.findVersions({
    collection,
    where: { parent: { equals: parent } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    select: { updatedAt: true },
    ...(req ? { req } : {}),
  });
  const newest = docs[0] ? Date.parse(docs[0].updatedAt) : NaN;
  return newest >= Date.parse(given) ? new Date(newest + 1).toISOString() : given;
}

/**
 * Makes versions of a document follow each other in the order in which they were saved. Payload takes
 * the one with the latest date for the newest: after the clock was set back, or within one
 * millisecond, that may be an older one, and what was saved last would be lost with the next publish.
 */
export function orderVersions(adapter: BaseDatabaseAdapter): void {
  const create = adapter.createVersion.bind(adapter);
  const update = adapter.updateVersion.bind(adapter);
  Object.assign(adapter, {
    async createVersion(args: Parameters<typeof create>[0]) {
      const { collectionSlug: collection, parent, req, updatedAt: given } = args;
      const updatedAt = await dateAfterAll(adapter, { collection, parent, req, given });
      return create({ ...args, updatedAt });
    },
    async updateVersion(args: Parameters<typeof update>[0]) {
      const { collection, req, versionData } = args;
      const { parent, updatedAt: given } = versionData;
      if (!given) return update(args);
      const updatedAt = await dateAfterAll(adapter, { collection, parent, req, given });
      return update({ ...args, versionData: { ...versionData, updatedAt } });
    },
  });
}
