import type { Field } from 'payload';
import { systemField } from '../../access/nobody.ts';
import { momentPicker } from '../../fields/momentPicker.ts';
import { linkTargets } from '../../fields/rich-text/linkTargets.ts';
import { activeWindowFields } from '../guide-sets/activeWindow.ts';
import { linkOrigins, linkRelations, linkStatuses } from './choices.ts';

const ends: Field[] = [
  {
    name: 'source',
    type: 'relationship',
    relationTo: [...linkTargets],
    required: true,
    index: true,
    admin: {
      description: 'The document in which the link stands.',
      components: { Cell: '/admin/link-ends/EndCell.tsx#EndCell' },
    },
  },
  {
    name: 'target',
    type: 'relationship',
    relationTo: [...linkTargets, 'sources', 'people', 'specialties', 'organizations'],
    index: true,
    admin: {
      description:
        'The document linked to. Only links in running text lead to addresses on the web.',
      components: { Cell: '/admin/link-ends/EndCell.tsx#EndCell' },
    },
  },
  {
    name: 'targetSection',
    type: 'text',
    label: 'Section of the target',
    access: systemField,
    admin: {
      readOnly: true,
      description: 'The heading of the target that the link leads to, by its id; else its top.',
      condition: (_, siblings) => Boolean(siblings['targetSection']),
    },
  },
  {
    name: 'url',
    type: 'text',
    index: true,
    label: 'Web address',
    access: systemField,
    admin: {
      readOnly: true,
      components: { Cell: '/admin/sentence/AddressCell.tsx#AddressCell' },
    },
  },
];

const words: Field[] = [
  {
    name: 'anchorText',
    type: 'text',
    label: 'Anchor text',
    admin: { description: 'The words that are linked.' },
  },
  {
    name: 'sentence',
    type: 'textarea',
    admin: {
      description: 'The sentence that the words stand in; for curated links, why it is there.',
      components: { Cell: '/admin/sentence/SentenceCell.tsx#SentenceCell' },
    },
  },
  {
    name: 'section',
    type: 'text',
    access: systemField,
    admin: { readOnly: true, description: 'The heading above the link.' },
  },
];

const keyField = (name: string): Field => ({
  name,
  type: 'text',
  index: true,
  access: systemField,
  admin: { hidden: true },
});

const system: Field[] = [
  {
    name: 'origin',
    type: 'select',
    required: true,
    defaultValue: 'curated',
    options: [...linkOrigins],
    index: true,
    access: systemField,
    admin: { readOnly: true, position: 'sidebar' },
  },
  {
    name: 'field',
    type: 'text',
    access: systemField,
    admin: { readOnly: true, position: 'sidebar', description: 'The field that holds the link.' },
  },
  {
    name: 'inDraft',
    type: 'checkbox',
    defaultValue: true,
    index: true,
    access: systemField,
    admin: { readOnly: true, position: 'sidebar' },
  },
  {
    name: 'inPublished',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    access: systemField,
    admin: { readOnly: true, position: 'sidebar' },
  },
  {
    name: 'status',
    type: 'select',
    required: true,
    defaultValue: 'unchecked',
    options: [...linkStatuses],
    index: true,
    access: systemField,
    admin: { readOnly: true, position: 'sidebar' },
  },
  {
    name: 'checkedAt',
    type: 'date',
    access: systemField,
    admin: { readOnly: true, position: 'sidebar', date: momentPicker },
  },
  // Both ends as keys: a reference to several collections has no index of its own that a search
  // for one document could use, and loses its document's id when that is deleted.
  keyField('sourceKey'),
  keyField('targetKey'),
  {
    name: 'linkKey',
    type: 'text',
    index: true,
    access: systemField,
    admin: { hidden: true },
  },
];

export const crossLinkFields: Field[] = [
  ...ends,
  ...words,
  {
    name: 'relation',
    type: 'select',
    required: true,
    defaultValue: 'related',
    options: [...linkRelations],
    index: true,
    admin: { description: 'How the target stands to the source.' },
  },
  {
    name: 'position',
    type: 'number',
    defaultValue: 0,
    admin: { position: 'sidebar', description: 'Order in its document, lowest first.' },
  },
  ...activeWindowFields(),
  ...system,
];
