import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { slugField } from '../../fields/slug.ts';

export const Specialties: CollectionConfig = {
  slug: 'specialties',
  labels: { singular: 'Specialty', plural: 'Specialties' },
  admin: {
    group: 'Library',
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'updatedAt'],
    description: 'Fields that people specialize in. Career settings name theirs.',
  },
  access: {
    read: loggedIn,
    create: hasRole('admin', 'editor'),
    update: hasRole('admin', 'editor'),
    delete: hasRole('admin', 'editor'),
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 100 },
    {
      name: 'description',
      type: 'textarea',
      admin: { description: 'One or two sentences on what it is.' },
    },
    slugField({ from: 'name' }),
  ],
};
