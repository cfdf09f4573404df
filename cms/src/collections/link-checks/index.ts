import type { CollectionConfig, DateField, TextField } from 'payload';
import { loggedIn } from '../../access/loggedIn.ts';
import { nobody } from '../../access/nobody.ts';
import { checkStatuses } from './choices.ts';
import { momentPicker } from '../../fields/momentPicker.ts';

const date = (name: string, index = false): DateField => ({
  name,
  type: 'date',
  index,
  admin: { date: momentPicker },
});

const validator = (name: string): TextField => ({ name, type: 'text', admin: { hidden: true } });

/** What checking the addresses on the web found, one row an address. Only the checker writes here. */
export const LinkChecks: CollectionConfig = {
  slug: 'link-checks',
  labels: { singular: 'Link check', plural: 'Link checks' },
  admin: {
    group: 'Links',
    useAsTitle: 'address',
    defaultColumns: [
      'address',
      'status',
      'httpStatus',
      'looksMissing',
      'failingSince',
      'checkedAt',
    ],
    listSearchableFields: ['address', 'host', 'finalAddress'],
    description:
      'Addresses on the web that guides and sources lead to, and what the last check found there. They are looked at where the server is started with CHECK_LINKS=true, or by signpost links check.',
  },
  access: { read: loggedIn, create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  fields: [
    { name: 'address', type: 'text', required: true, unique: true, index: true },
    { name: 'host', type: 'text', required: true, index: true },
    { name: 'status', type: 'select', required: true, options: [...checkStatuses], index: true },
    { name: 'httpStatus', type: 'number', label: 'HTTP status' },
    {
      name: 'errorCode',
      type: 'text',
      admin: { description: 'Why no answer came, for example DNS, TLS or TIMEOUT.' },
    },
    { name: 'finalAddress', type: 'text', admin: { description: 'Where redirects end.' } },
    {
      name: 'movedForGood',
      type: 'checkbox',
      defaultValue: false,
      admin: { description: 'All redirects are permanent: write the final address instead.' },
    },
    {
      name: 'looksMissing',
      type: 'checkbox',
      defaultValue: false,
      admin: { description: 'The page is answered, but reads as if it were not there.' },
    },
    date('checkedAt', true),
    date('failingSince'),
    { name: 'tries', type: 'number', admin: { description: 'Failures in a row.' } },
    date('notBefore'),
    validator('etag'),
    validator('lastModified'),
  ],
};
