import type { CollectionConfig } from 'payload';
import { releaseEndpoint } from './releaseEndpoint.ts';

/** Gives releases the endpoint that does what they list. */
export function withReleasing(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) =>
    collection.slug === 'releases' ? { ...collection, endpoints: [releaseEndpoint] } : collection,
  );
}
