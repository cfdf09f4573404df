import type { CollectionConfig } from 'payload';
import { ownRows } from '../ownRows.ts';
import { linkVerdicts } from './choices.ts';

/** What people said to suggested links, one row for each page and target: the last answer counts. */
export const LinkAnswers: CollectionConfig = {
  slug: 'link-answers',
  ...ownRows(),
  timestamps: true,
  fields: [
    // `source` and `target` in one, so that the database itself keeps them from standing twice.
    { name: 'pair', type: 'text', required: true, unique: true, index: true },
    { name: 'source', type: 'text', required: true, index: true },
    { name: 'target', type: 'text', required: true, index: true },
    { name: 'verdict', type: 'select', required: true, options: [...linkVerdicts] },
    { name: 'words', type: 'text' },
    { name: 'answeredBy', type: 'relationship', relationTo: 'users' },
  ],
};
