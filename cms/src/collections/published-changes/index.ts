import type { CollectionConfig } from 'payload';
import { nobody } from '../../access/nobody.ts';

/** The log of what publishing changed, one row a revision; replicas catch up by it. */
export const PublishedChanges: CollectionConfig = {
  slug: 'published-changes',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'revision', type: 'number', required: true, unique: true, index: true },
    { name: 'key', type: 'text', required: true, index: true },
    { name: 'type', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'path', type: 'text' },
    { name: 'previousPath', type: 'text' },
    { name: 'tags', type: 'json', required: true },
    { name: 'at', type: 'text', required: true },
  ],
};
