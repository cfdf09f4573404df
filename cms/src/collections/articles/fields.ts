import type { Field } from 'payload';
import { systemField } from '../../access/nobody.ts';
import { createdByField } from '../../fields/createdBy.ts';
import { publishedAtField } from '../../fields/publishedAt.ts';
import { referenceField, referenceListField } from '../../fields/reference.ts';
import { guideRichText } from '../../fields/rich-text/guideEditor.ts';
import { refuseUnsafeLinks } from '../../fields/rich-text/refuseUnsafeLinks.ts';
import { seoField } from '../../fields/seo.ts';
import { slugField } from '../../fields/slug.ts';
import { standsAloneField } from '../../fields/standsAlone.ts';
import { summaryField } from '../../fields/summary.ts';
import { dayPicker } from '../../fields/dayPicker.ts';

const content: Field[] = [
  { name: 'title', type: 'text', required: true, maxLength: 150 },
  summaryField(),
  { name: 'image', type: 'upload', relationTo: 'media', label: 'Lead image' },
  {
    name: 'body',
    type: 'richText',
    required: true,
    editor: guideRichText(),
    hooks: { beforeValidate: [refuseUnsafeLinks] },
  },
];

const references: Field[] = [
  referenceListField({ name: 'topics', to: 'topics' }),
  referenceListField({ name: 'occupations', to: 'occupations' }),
  referenceListField({ name: 'settings', to: 'career-settings', label: 'Career settings' }),
  referenceListField({
    name: 'sources',
    to: 'sources',
    description: 'In the order in which the guide cites them.',
  }),
];

const derived: Field[] = [
  {
    name: 'wordCount',
    type: 'number',
    access: systemField,
    admin: {
      readOnly: true,
      position: 'sidebar',
      description: 'What readers see, blocks included; counted on every save.',
    },
  },
  {
    name: 'readingMinutes',
    type: 'number',
    access: systemField,
    admin: { readOnly: true, position: 'sidebar', description: 'At 225 words a minute.' },
  },
  {
    name: 'outline',
    type: 'json',
    access: systemField,
    admin: { hidden: true },
  },
];

const sidebar: Field[] = [
  slugField({ from: 'title' }),
  referenceListField({ name: 'authors', to: 'people', sidebar: true }),
  publishedAtField({ editable: true }),
  referenceField({ name: 'organization', to: 'organizations', sidebar: true }),
  referenceField({
    name: 'reviewedBy',
    to: 'people',
    sidebar: true,
    description: 'Who checked the facts.',
  }),
  {
    name: 'reviewedOn',
    type: 'date',
    admin: { position: 'sidebar', date: dayPicker, description: 'When they were last checked.' },
  },
  standsAloneField(),
  {
    // By it an import knows the guide of a file again, so nobody else writes it.
    name: 'originalAddress',
    type: 'text',
    index: true,
    access: systemField,
    admin: {
      readOnly: true,
      position: 'sidebar',
      description: 'Where an imported guide stood before.',
      condition: (_, siblings) => Boolean(siblings['originalAddress']),
    },
  },
  {
    // By it a later import tells what the file or an editor has changed since.
    name: 'importHash',
    type: 'text',
    access: systemField,
    admin: { hidden: true },
  },
  createdByField(),
];

export const articleFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: 'Guide', fields: content },
      { label: 'Subjects and sources', fields: references },
      { label: 'Search engines', fields: [seoField()] },
    ],
  },
  ...sidebar,
  ...derived,
];
