import type { CollectionConfig } from 'payload';
import { leaveUntouched } from './leaveUntouched.ts';
import { draftCollections } from './untouchedDraft.ts';

/** Gives the collections with drafts the endpoint that takes an unused one back. */
export function withUntouchedDrafts(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => {
    const slug = draftCollections.find((draft) => draft === collection.slug);
    if (slug === undefined) return collection;
    return { ...collection, endpoints: [...(collection.endpoints || []), leaveUntouched(slug)] };
  });
}
