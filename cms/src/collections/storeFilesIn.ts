import type { CollectionConfig } from 'payload';

/** Gives every collection with files its folder: the data folder is known only at the start. */
export function storeFilesIn(collections: CollectionConfig[], folder: string): CollectionConfig[] {
  return collections.map((collection) =>
    typeof collection.upload === 'object'
      ? { ...collection, upload: { ...collection.upload, staticDir: folder } }
      : collection,
  );
}
