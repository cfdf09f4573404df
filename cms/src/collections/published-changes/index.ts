import type { CollectionConfig } from 'payload';
import { ownRows } from '../ownRows.ts';

/** The log of what publishing changed, one row a revision; replicas catch up by it. */
export const PublishedChanges: CollectionConfig = {
  slug: 'published-changes',
  ...ownRows(),
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
