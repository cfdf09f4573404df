import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload';

const marked = 'endSessionsOf';

function markedIds(context: Record<string, unknown>): Set<unknown> {
  const ids = context[marked];
  return ids instanceof Set ? ids : new Set();
}

/** Notes whose password or role this write changes. */
export const noteSessionsToEnd: CollectionBeforeChangeHook = ({
  context,
  data,
  operation,
  originalDoc,
}) => {
  if (operation !== 'update' || !originalDoc) return data;
  const newPassword = typeof data['password'] === 'string' && data['password'] !== '';
  const newRole = data['role'] !== undefined && data['role'] !== originalDoc['role'];
  if (newPassword || newRole) context[marked] = markedIds(context).add(originalDoc['id']);
  return data;
};

/**
 * Ends every session of a user whose password or role changed, the one that changed it included:
 * after either, people log in again. Payload alone keeps that session, and all after a new role.
 */
export const endSessions: CollectionAfterChangeHook = async ({ collection, context, doc, req }) => {
  if (!markedIds(context).delete(doc['id'])) return doc;
  await req.payload.db.updateOne({
    collection: collection.slug,
    id: doc['id'],
    data: { sessions: [] },
    req,
    returning: false,
  });
  return doc;
};
