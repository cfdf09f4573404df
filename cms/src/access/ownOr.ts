import type { Access } from 'payload';
import { readRole, type Role } from './roles.ts';

function publishes(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && '_status' in data && data._status === 'published'
  );
}

/**
 * Users with one of the given roles may act on every document; authors only on those they created,
 * and never to publish them. The admin asks with `{ _status: 'published' }` to know whether to show
 * the publish button. What else keeps authors to drafts is in `hooks/keepAuthorsToDrafts.ts`.
 */
export function ownOr(...allowed: Role[]): Access {
  return ({ data, req }) => {
    const role = readRole(req.user);
    if (role === null || !req.user) return false;
    if (allowed.includes(role)) return true;
    if (role !== 'author' || publishes(data)) return false;
    return { createdBy: { equals: req.user.id } };
  };
}

/** Users with one of the given roles may create documents; authors only drafts. */
export function draftOr(...allowed: Role[]): Access {
  return ({ data, req }) => {
    const role = readRole(req.user);
    if (role === null) return false;
    return allowed.includes(role) || (role === 'author' && !publishes(data));
  };
}
