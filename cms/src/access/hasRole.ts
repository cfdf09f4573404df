import type { Access } from 'payload';
import { readRole, type Role } from './roles.ts';

/** Grants access to users who hold one of the given roles. */
export function hasRole(...allowed: Role[]): Access {
  return ({ req }) => {
    const role = readRole(req.user);
    return role !== null && allowed.includes(role);
  };
}
