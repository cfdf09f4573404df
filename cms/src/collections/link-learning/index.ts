import type { CollectionConfig } from 'payload';
import { nobody } from '../../access/nobody.ts';

/** What the link engine has learnt of this library, in one row. */
export const LinkLearning: CollectionConfig = {
  slug: 'link-learning',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'library', type: 'text', required: true, unique: true, index: true },
    { name: 'learned', type: 'json' },
    { name: 'learnedAt', type: 'text', required: true },
    { name: 'guides', type: 'number', required: true },
    { name: 'answers', type: 'number', required: true },
  ],
};
