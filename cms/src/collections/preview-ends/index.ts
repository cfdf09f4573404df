import type { CollectionConfig } from 'payload';
import { ownRows } from '../ownRows.ts';

/**
 * Previews that somebody ended before their time, and hand-over codes that were used. A row says: of
 * this subject nothing counts that was issued up to then.
 */
export const PreviewEnds: CollectionConfig = {
  slug: 'preview-ends',
  ...ownRows(),
  fields: [
    { name: 'subject', type: 'text', required: true, unique: true, index: true },
    // Milliseconds since 1970.
    { name: 'endedAt', type: 'number', required: true, index: true },
  ],
};
