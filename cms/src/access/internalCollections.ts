import type { CollectionConfig } from 'payload';
import { hasRole } from './hasRole.ts';
import { loggedIn } from './loggedIn.ts';
import { nobody } from './nobody.ts';

type CollectionAccess = NonNullable<CollectionConfig['access']>;

const closed: CollectionAccess = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
};
const writers = hasRole('admin', 'editor', 'author', 'marketer');

// Locks are made by the server; the admin's screens read them, take them over and give them back.
const locks: CollectionAccess = {
  ...closed,
  read: loggedIn,
  update: writers,
  delete: writers,
};

/**
 * Rules for the collections that Payload adds by itself. Its defaults let anybody who is logged in
 * write to most of them; one that is not named here answers nobody.
 */
export function internalAccess(slug: string, own: CollectionAccess): CollectionAccess {
  if (slug === 'payload-locked-documents') return locks;
  // Payload's own rule: a person's own preferences.
  if (slug === 'payload-preferences') return own;
  return closed;
}

/** True for the collections that Payload adds by itself. */
export function isInternal(slug: string): boolean {
  return slug.startsWith('payload-');
}
