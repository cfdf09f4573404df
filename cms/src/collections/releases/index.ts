import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { systemField } from '../../access/nobody.ts';
import { createdByField } from '../../fields/createdBy.ts';
import { linkTargets } from '../../fields/rich-text/linkTargets.ts';
import { momentPicker } from '../../fields/momentPicker.ts';
import { listedOnce } from './listedOnce.ts';

/** The collections a release may publish: those with drafts. */
export const releasable = linkTargets.filter((target) => target !== 'topics');

export const Releases: CollectionConfig = {
  slug: 'releases',
  labels: { singular: 'Release', plural: 'Releases' },
  admin: {
    group: 'Marketing',
    useAsTitle: 'name',
    defaultColumns: ['name', 'status', 'releaseAt', 'releasedAt'],
    description:
      'What to publish or unpublish together. Nothing happens by itself: choose Publish release when it is time.',
  },
  access: {
    read: loggedIn,
    create: hasRole('admin', 'editor', 'marketer'),
    update: hasRole('admin', 'editor', 'marketer'),
    delete: hasRole('admin', 'editor', 'marketer'),
  },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'notes', type: 'textarea' },
    {
      name: 'documents',
      type: 'array',
      required: true,
      minRows: 1,
      validate: listedOnce,
      fields: [
        {
          name: 'document',
          type: 'relationship',
          relationTo: [...releasable],
          required: true,
        },
        {
          name: 'act',
          type: 'select',
          required: true,
          defaultValue: 'publish',
          options: ['publish', 'unpublish'],
        },
      ],
    },
    {
      name: 'actions',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/admin/releases/ReleaseAction.tsx#ReleaseAction' },
      },
    },
    {
      name: 'releaseAt',
      type: 'date',
      index: true,
      admin: {
        position: 'sidebar',
        date: momentPicker,
        description: 'When it is planned for. For your calendar: it publishes nothing.',
      },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'planned',
      options: ['planned', 'released', 'failed'],
      index: true,
      access: systemField,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'releasedAt',
      type: 'date',
      access: systemField,
      admin: { position: 'sidebar', readOnly: true, date: momentPicker },
    },
    {
      name: 'failure',
      type: 'textarea',
      access: systemField,
      label: 'Why it was not released',
      admin: { readOnly: true, condition: (_, siblings) => Boolean(siblings['failure']) },
    },
    createdByField(),
  ],
};
