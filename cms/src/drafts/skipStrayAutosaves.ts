import type { BaseDatabaseAdapter, FlattenedField, JsonObject, TypeWithID } from 'payload';
import { systemField } from '../access/nobody.ts';
import { holdsNothing, sameContent } from './sameContent.ts';

const ofTheSystem = ['id', '_status', 'createdAt', 'updatedAt'];

/** True for a field that people write, false for what the system derives or looks up. */
function isWritten(field: FlattenedField): boolean {
  if (field.type === 'join' || ofTheSystem.includes(field.name)) return false;
  if ('virtual' in field && field.virtual) return false;
  return !('access' in field) || field.access?.update !== systemField.update;
}

interface Autosave {
  fields: readonly FlattenedField[];
  autosaved: JsonObject;
  published: JsonObject;
  /** The version before the published one, when there is one. */
  before: JsonObject | undefined;
}

/** True for an autosave that says nothing which readers don't see. */
function isStray({ fields, autosaved, published, before }: Autosave): boolean {
  return fields.filter(isWritten).every(({ name }) => {
    if (sameContent(autosaved[name], published[name])) return true;
    // The first publish sets the date, of which a form that was open meanwhile has yet to hear.
    return name === 'publishedAt' && holdsNothing(autosaved[name]) && holdsNothing(before?.[name]);
  });
}

/**
 * Makes no version of an autosave that says what readers already see, and answers it with the
 * published one. A form may send it while it publishes; as the newest version it would show
 * unpublished changes where there are none. What an autosave does to the document itself, such as
 * taking it off the site, is never skipped.
 */
export function skipStrayAutosaves(adapter: BaseDatabaseAdapter): void {
  const create = adapter.createVersion.bind(adapter);
  Object.assign(adapter, {
    async createVersion(args: Parameters<typeof create>[0]) {
      const { autosave, collectionSlug: collection, parent, req, versionData } = args;
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
      const fields = adapter.payload.collections[collection].config.flattenedFields;
      const isSkipped = isStray({
        fields,
        autosaved: versionData,
        published: newest.version,
        before: before?.version,
      });
      return isSkipped ? newest : create(args);
    },
  });
}
