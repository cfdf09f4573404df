import type { CollectionSlug, Payload } from 'payload';

/** True for the name of a collection of this configuration. */
export function isCollection(payload: Payload, name: string): name is CollectionSlug {
  return name in payload.collections;
}
