import type { CollectionConfig } from 'payload';
import { nobody } from '../../access/nobody.ts';

/**
 * Previews that somebody ended before their time, and hand-over codes that were used. A row says: of
 * this subject nothing counts that was issued up to then.
 */
export const PreviewEnds: CollectionConfig = {
  slug: 'preview-ends',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'subject', type: 'text', required: true, unique: true, index: true },
    // Milliseconds since 1970.
    { name: 'endedAt', type: 'number', required: true, index: true },
  ],
};
