import type { CollectionSlug } from 'payload';

/** A document named by its slug, until its id is known. */
export interface PendingReference {
  readonly pending: CollectionSlug;
  readonly slug: string;
}

export function pendingReference(pending: CollectionSlug, slug: string): PendingReference {
  return { pending, slug };
}

/** Gives the id of the named document, or null when there is none. */
export type FindId = (collection: string, slug: string) => string | null;
