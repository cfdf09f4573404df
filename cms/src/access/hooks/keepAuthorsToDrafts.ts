import {
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  Forbidden,
  type PayloadRequest,
} from 'payload';
import { readRole } from '../roles.ts';

interface Write {
  id: string | number | null;
  draft: boolean;
  publishes: boolean;
  duplicates: boolean;
  inTrash: boolean;
}

function readValue(source: unknown, key: string): unknown {
  if (typeof source !== 'object' || source === null) return undefined;
  return Object.entries(source).find(([name]) => name === key)?.[1];
}

function readWrite(args: unknown): Write {
  const id = readValue(args, 'id');
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    draft: readValue(args, 'draft') === true,
    publishes: readValue(readValue(args, 'data'), '_status') === 'published',
    duplicates: readValue(args, 'duplicateFromID') !== undefined,
    inTrash: readValue(args, 'trash') === true,
  };
}

async function isPublished(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string | number,
): Promise<boolean> {
  const main = await req.payload.db.findOne<{ _status?: string; id: string | number }>({
    collection,
    req,
    where: { id: { equals: id } },
  });
  return main?._status === 'published';
}

/**
 * Authors write drafts only. Access rules see the data but not whether a write is a draft, nor the
 * published row that a write without `draft` would replace; this hook does, for every API.
 */
export const keepAuthorsToDrafts: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess === true || readRole(req.user) !== 'author') return;
  const write = readWrite(args);
  if (operation === 'create' && !write.draft && (write.publishes || write.duplicates)) {
    throw new Forbidden(req.t);
  }
  if (operation === 'restoreVersion' && !write.draft) throw new Forbidden(req.t);
  if (operation !== 'update') return;
  if (write.publishes || write.inTrash) throw new Forbidden(req.t);
  if (write.draft) return;
  if (write.id === null || (await isPublished(req, collection.slug, write.id))) {
    throw new Forbidden(req.t);
  }
};
