import type { BaseDatabaseAdapter, DatabaseAdapterObj, JsonObject, TypeWithID } from 'payload';
import { isStray } from './isStray.ts';

/**
 * Makes no version of an autosave that says what readers already see, and answers it with the
 * published one. A form may send it while it publishes; as the newest version it would show
 * unpublished changes where there are none. What an autosave does to the document itself, such as
 * taking it off the site, is never skipped.
 */
function skipStrayAutosaves(adapter: BaseDatabaseAdapter): void {
  const create = adapter.createVersion.bind(adapter);
  Object.assign(adapter, {
    async createVersion(args: Parameters<typeof create>[0]) {
      const { autosave, collectionSlug: collection, parent, req, updatedAt, versionData } = args;
      if (!autosave || versionData['_status'] !== 'draft') return create(args);
      const { docs } = await adapter.findVersions({
        collection,
        where: { parent: { equals: parent } },
        sort: '-updatedAt',
        limit: 2,
        pagination: false,
        ...(req ? { req } : {}),
      });
      const [newest, before] = docs;
      if (newest?.version['_status'] !== 'published') return create(args);
      const document = await adapter.findOne<TypeWithID & JsonObject>({
        collection,
        where: { id: { equals: parent } },
        ...(req ? { req } : {}),
      });
      if (document?.['_status'] !== 'published') return create(args);
      const isSkipped = isStray({
        fields: adapter.payload.collections[collection].config.flattenedFields,
        autosaved: { version: versionData, updatedAt },
        published: newest,
        before: before?.version,
      });
      return isSkipped ? newest : create(args);
    },
  });
}

/** An adapter that makes no version of an autosave which changes nothing. */
export function withoutStrayAutosaves<Adapter extends BaseDatabaseAdapter>(
  base: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...base,
    init({ payload }) {
      const adapter = base.init({ payload });
      skipStrayAutosaves(adapter);
      return adapter;
    },
  };
}
