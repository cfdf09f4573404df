import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { slugField } from '../../fields/slug.ts';
import { webAddressField } from '../../fields/webAddress.ts';

export const People: CollectionConfig = {
  slug: 'people',
  labels: { singular: 'Person', plural: 'People' },
  admin: {
    group: 'Library',
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'updatedAt'],
    description: 'Authors and reviewers, as readers see them.',
  },
  access: {
    read: loggedIn,
    create: hasRole('admin', 'editor'),
    update: hasRole('admin', 'editor'),
    delete: hasRole('admin', 'editor'),
  },
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'role',
      type: 'text',
      admin: { description: 'Position and credentials, as readers see them.' },
    },
    {
      name: 'bio',
      type: 'textarea',
      admin: { description: 'Why readers can rely on what this person writes.' },
    },
    { name: 'image', type: 'upload', relationTo: 'media' },
    webAddressField(),
    slugField({ from: 'name' }),
  ],
};
