import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { createdByField } from '../../fields/createdBy.ts';
import { draftVersions } from '../../fields/drafts.ts';
import { publishedAtField, setPublishedAt } from '../../fields/publishedAt.ts';
import { referenceListField } from '../../fields/reference.ts';
import { seoField } from '../../fields/seo.ts';
import { slugField } from '../../fields/slug.ts';
import { standsAloneField } from '../../fields/standsAlone.ts';
import { summaryField } from '../../fields/summary.ts';
import { rowLabel } from '../../fields/rowLabel.ts';

export const Services: CollectionConfig = {
  slug: 'services',
  labels: { singular: 'Service', plural: 'Services' },
  admin: {
    group: 'Content',
    useAsTitle: 'name',
    defaultColumns: ['name', '_status', 'audience', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'summary'],
    description: 'What an organization can hand to others, for whom, and with what benefit.',
  },
  trash: true,
  versions: draftVersions,
  access: {
    read: loggedIn,
    readVersions: loggedIn,
    create: hasRole('admin', 'editor', 'marketer'),
    update: hasRole('admin', 'editor', 'marketer'),
    delete: hasRole('admin', 'editor', 'marketer'),
  },
  hooks: { beforeChange: [setPublishedAt] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 150 },
    summaryField(),
    {
      name: 'audience',
      type: 'textarea',
      required: true,
      admin: { description: 'Whom it is for.' },
    },
    {
      name: 'benefits',
      type: 'array',
      labels: { singular: 'Benefit', plural: 'Benefits' },
      admin: { components: rowLabel('title') },
      fields: [
        { name: 'title', type: 'text', required: true },
        { name: 'description', type: 'textarea', required: true },
      ],
    },
    referenceListField({ name: 'relatedGuides', to: 'articles', label: 'Related guides' }),
    seoField(),
    slugField({ from: 'name' }),
    publishedAtField(),
    standsAloneField(),
    createdByField(),
  ],
};
