import type { Access } from 'payload';
import { readRole, type Role } from './roles.ts';

/**
 * Users with one of the given roles may act on every document; authors only on those they created.
 */
export function ownOr(...allowed: Role[]): Access {
  return ({ req }) => {
    const role = readRole(req.user);
    if (role === null || !req.user) return false;
    if (allowed.includes(role)) return true;
    return role === 'author' ? { createdBy: { equals: req.user.id } } : false;
  };
}
