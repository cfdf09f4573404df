import type { CollectionConfig } from 'payload';
import { refuseApiKey } from '../../access/apiKey.ts';
import { hasRole } from '../../access/hasRole.ts';
import { commentLimits } from '../../fields/commentLimits.ts';

export const Comments: CollectionConfig = {
  slug: 'comments',
  admin: {
    group: 'Community',
    useAsTitle: 'authorName',
    listSearchableFields: ['authorName', 'text'],
    defaultColumns: ['authorName', 'text', 'document', 'status', 'createdAt'],
    description: 'What readers wrote. Nothing is shown before it is approved.',
  },
  access: {
    // Keys are for previews; comments nobody has approved are no part of them.
    read: refuseApiKey(hasRole('admin', 'editor', 'marketer')),
    create: hasRole('admin', 'editor'),
    update: hasRole('admin', 'editor', 'marketer'),
    delete: hasRole('admin', 'editor'),
  },
  fields: [
    {
      name: 'document',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      admin: { description: 'The guide that it is about.' },
    },
    { name: 'authorName', type: 'text', required: true, maxLength: commentLimits.authorName },
    { name: 'text', type: 'textarea', required: true, maxLength: commentLimits.text },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      options: ['pending', 'approved', 'rejected', 'spam'],
      index: true,
      admin: {
        position: 'sidebar',
        description: 'Readers see approved comments only.',
      },
    },
  ],
};
