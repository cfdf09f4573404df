import type { Field } from 'payload';
import { createdByField } from '../../fields/createdBy.ts';
import { datedFiguresField } from '../../fields/datedFigures.ts';
import { referenceListField } from '../../fields/reference.ts';
import { publishedAtField } from '../../fields/publishedAt.ts';
import { seoField } from '../../fields/seo.ts';
import { slugField } from '../../fields/slug.ts';
import { standsAloneField } from '../../fields/standsAlone.ts';
import { summaryField } from '../../fields/summary.ts';
import { textListField } from '../../fields/textList.ts';
import { ageGroups } from './ageGroups.ts';

const population: Field = {
  name: 'population',
  type: 'group',
  label: 'People served',
  fields: [
    {
      name: 'description',
      type: 'textarea',
      admin: { description: 'Patients or clients, in a sentence or two.' },
    },
    { name: 'ageGroups', type: 'select', hasMany: true, options: [...ageGroups] },
    textListField({ name: 'conditions', description: 'Conditions that are often seen here.' }),
  ],
};

export const careerSettingFields: Field[] = [
  { name: 'name', type: 'text', required: true, maxLength: 150 },
  summaryField(),
  textListField({ name: 'responsibilities', description: 'What people do in this setting.' }),
  population,
  referenceListField({ name: 'specialties', to: 'specialties' }),
  textListField({ name: 'typicalEmployers', description: 'Kinds of employer.' }),
  referenceListField({ name: 'occupations', to: 'occupations' }),
  datedFiguresField(),
  seoField(),
  slugField({ from: 'name' }),
  {
    name: 'parent',
    type: 'relationship',
    relationTo: 'career-settings',
    index: true,
    filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
    admin: { position: 'sidebar', description: 'The broader setting that this one belongs to.' },
  },
  {
    name: 'position',
    type: 'number',
    required: true,
    defaultValue: 0,
    min: 0,
    admin: { position: 'sidebar', description: 'Order among its siblings, lowest first.' },
  },
  publishedAtField(),
  standsAloneField(),
  createdByField(),
];
