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
 * Rules for the collections that Payload adds by itself, which answer nobody except for locks. What
 * the admin keeps there (jobs, a person's own preferences) it reads and writes by routes of its own.
 */
export function internalAccess(slug: string): CollectionAccess {
  return slug === 'payload-locked-documents' ? locks : closed;
}

/** True for the collections that Payload adds by itself. */
export function isInternal(slug: string): boolean {
  return slug.startsWith('payload-');
}
