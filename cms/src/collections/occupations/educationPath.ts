import type { ArrayField, Field } from 'payload';
import { textListField } from '../../fields/textList.ts';
import { rowLabel } from '../../fields/rowLabel.ts';

export const stepKinds = [
  'degree',
  'prerequisites',
  'fieldwork',
  'experience',
  'exam',
  'license',
] as const;

const months = (): Field => ({
  type: 'row',
  fields: [
    { name: 'minMonths', type: 'number', min: 0, max: 240 },
    { name: 'maxMonths', type: 'number', min: 0, max: 240 },
  ],
});

/** The ordered steps from school to a first day at work. */
export function educationPathField(): ArrayField {
  return {
    name: 'educationPath',
    type: 'array',
    label: 'Education path',
    labels: { singular: 'Step', plural: 'Steps' },
    admin: {
      initCollapsed: true,
      components: rowLabel('title'),
      description:
        'In order. Months count once: leave them empty for a step inside another. Of alternatives, the shortest and the longest count.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'kind', type: 'select', required: true, options: [...stepKinds] },
          { name: 'title', type: 'text', required: true },
        ],
      },
      { name: 'description', type: 'textarea' },
      {
        name: 'body',
        type: 'relationship',
        relationTo: 'organizations',
        label: 'Awarding or examining body',
      },
      textListField({ name: 'courses', description: 'Courses asked for.' }),
      months(),
      {
        name: 'alternatives',
        type: 'array',
        labels: { singular: 'Alternative', plural: 'Alternatives' },
        admin: { components: rowLabel('title') },
        fields: [
          { name: 'title', type: 'text', required: true },
          { name: 'description', type: 'textarea' },
          months(),
        ],
      },
      { name: 'source', type: 'relationship', relationTo: 'sources' },
    ],
  };
}
