import type { CollectionConfig } from 'payload';
import { ownRows } from '../ownRows.ts';

/** The guides that the link engine finds related to each published guide. Derived: it may be lost. */
export const RelatedGuides: CollectionConfig = {
  slug: 'related-guides',
  ...ownRows(),
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'revision', type: 'number', required: true },
    // The weights and the learning that it was found with.
    { name: 'basis', type: 'text' },
    // Rises with each write, so that readers can ask for what is new to them.
    { name: 'version', type: 'number', required: true, index: true },
    { name: 'guides', type: 'json', required: true },
  ],
};
