import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { createdByField } from '../../fields/createdBy.ts';
import { draftVersions } from '../../fields/drafts.ts';
import { publishedAtField, setPublishedAt } from '../../fields/publishedAt.ts';
import { plainRichText } from '../../fields/rich-text/plainEditor.ts';
import { refuseUnsafeLinks } from '../../fields/rich-text/refuseUnsafeLinks.ts';
import { seoField } from '../../fields/seo.ts';
import { guideRowLabel } from '../../fields/rowLabel.ts';
import { slugField } from '../../fields/slug.ts';
import { summaryField } from '../../fields/summary.ts';
import { activeWindowFields } from './activeWindow.ts';
import { placements } from './placements.ts';

export const GuideSets: CollectionConfig = {
  slug: 'guide-sets',
  labels: { singular: 'Guide set', plural: 'Guide sets' },
  admin: {
    group: 'Marketing',
    useAsTitle: 'title',
    defaultColumns: ['title', '_status', 'placements', 'activeFrom', 'activeUntil'],
    listSearchableFields: ['title', 'slug', 'summary'],
    description:
      'Named, ordered sets of related guides. Publishing a set publishes no guide in it.',
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
    { name: 'title', type: 'text', required: true, maxLength: 150 },
    summaryField(),
    {
      name: 'intro',
      type: 'richText',
      editor: plainRichText({ hasToolbar: true }),
      hooks: { beforeValidate: [refuseUnsafeLinks] },
    },
    {
      name: 'guides',
      type: 'array',
      required: true,
      minRows: 1,
      labels: { singular: 'Guide', plural: 'Guides' },
      admin: {
        components: guideRowLabel('guide'),
        description: 'In reading order. Each entry is a curated link.',
      },
      fields: [
        {
          name: 'guide',
          type: 'relationship',
          relationTo: 'articles',
          required: true,
          index: true,
        },
        { name: 'note', type: 'text', admin: { description: 'Why this guide is in the set.' } },
      ],
    },
    {
      name: 'placements',
      type: 'select',
      hasMany: true,
      options: [...placements],
      admin: { description: 'Where on the site the set may be shown.' },
    },
    ...activeWindowFields(),
    seoField(),
    slugField({ from: 'title' }),
    publishedAtField(),
    createdByField(),
  ],
};
