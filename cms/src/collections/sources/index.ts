import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { webAddressField } from '../../fields/webAddress.ts';
import { dayPicker } from '../../fields/dayPicker.ts';

export const Sources: CollectionConfig = {
  slug: 'sources',
  admin: {
    group: 'Library',
    useAsTitle: 'title',
    defaultColumns: ['title', 'publisher', 'url', 'accessedOn'],
    listSearchableFields: ['title', 'publisher', 'url', 'key'],
    description: 'Where facts come from. Guides and figures cite them.',
  },
  access: {
    read: loggedIn,
    create: hasRole('admin', 'editor', 'author'),
    update: hasRole('admin', 'editor'),
    delete: hasRole('admin', 'editor'),
  },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'publisher', type: 'text', required: true },
    webAddressField({ required: true }),
    {
      name: 'accessedOn',
      type: 'date',
      required: true,
      admin: { date: dayPicker, description: 'When somebody last read it there.' },
    },
    {
      name: 'publishedOn',
      type: 'date',
      admin: { date: dayPicker, description: 'Left empty when the page names no date.' },
    },
    {
      name: 'note',
      type: 'textarea',
      admin: { description: 'What it says of itself: edition, table, what was left out.' },
    },
    {
      name: 'key',
      type: 'text',
      unique: true,
      index: true,
      admin: { position: 'sidebar', description: 'A short name for imports.' },
    },
  ],
};
