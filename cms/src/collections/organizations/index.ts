import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { slugField } from '../../fields/slug.ts';
import { webAddressField } from '../../fields/webAddress.ts';
import { organizationKinds } from './kinds.ts';

export const Organizations: CollectionConfig = {
  slug: 'organizations',
  admin: {
    group: 'Library',
    useAsTitle: 'name',
    listSearchableFields: ['name', 'abbreviation', 'url'],
    defaultColumns: ['name', 'abbreviation', 'kind', 'url'],
    description: 'Publishers, accreditors, examiners, associations and regulators.',
  },
  access: {
    read: loggedIn,
    create: hasRole('admin', 'editor'),
    update: hasRole('admin', 'editor'),
    delete: hasRole('admin', 'editor'),
  },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'abbreviation', type: 'text' },
    { name: 'kind', type: 'select', required: true, options: [...organizationKinds] },
    webAddressField(),
    { name: 'description', type: 'textarea' },
    { name: 'logo', type: 'upload', relationTo: 'media' },
    slugField({ from: 'name' }),
  ],
};
