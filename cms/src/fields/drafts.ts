import type { CollectionConfig } from 'payload';

/** Drafts with autosave, scheduled publishing and a bounded history. */
export const draftVersions: NonNullable<CollectionConfig['versions']> = {
  drafts: { autosave: { interval: 800 }, schedulePublish: true },
  maxPerDoc: 50,
};
