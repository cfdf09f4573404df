import type { Access, FieldAccess } from 'payload';

/** For what only the system writes. */
export const nobody: Access = () => false;

/** For fields that only the system writes: derived values, link status, ownership. */
export const systemField: { create: FieldAccess; update: FieldAccess } = {
  create: () => false,
  update: () => false,
};
