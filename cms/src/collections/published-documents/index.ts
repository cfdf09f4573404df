import type { CollectionConfig } from 'payload';
import { ownRows } from '../ownRows.ts';

/** What delivery reads: one row for each published document, written only by publishing. */
export const PublishedDocuments: CollectionConfig = {
  slug: 'published-documents',
  ...ownRows(),
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'type', type: 'text', required: true, index: true },
    { name: 'slug', type: 'text', index: true },
    { name: 'path', type: 'text', index: true },
    { name: 'revision', type: 'number', required: true, index: true },
    { name: 'publishedAt', type: 'text', required: true, index: true },
    { name: 'updatedAt', type: 'text', required: true },
    { name: 'card', type: 'json', required: true },
    { name: 'content', type: 'json', required: true },
    { name: 'hash', type: 'text', required: true },
  ],
};
