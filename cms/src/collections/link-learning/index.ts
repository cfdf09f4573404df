import type { CollectionConfig } from 'payload';
import { ownRows } from '../ownRows.ts';

/** What the link engine has learnt of this library, in one row. */
export const LinkLearning: CollectionConfig = {
  slug: 'link-learning',
  ...ownRows(),
  fields: [
    { name: 'library', type: 'text', required: true, unique: true, index: true },
    { name: 'learned', type: 'json' },
    { name: 'learnedAt', type: 'text', required: true },
    { name: 'guides', type: 'number', required: true },
    { name: 'answers', type: 'number', required: true },
  ],
};
