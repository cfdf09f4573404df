import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { draftOr, ownOr } from '../../access/ownOr.ts';
import { draftVersions } from '../../fields/drafts.ts';
import { setPublishedAt } from '../../fields/publishedAt.ts';
import { articleFields } from './fields.ts';
import { deriveReading } from './hooks/deriveReading.ts';

export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: 'Guide', plural: 'Guides' },
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', '_status', 'topics', 'wordCount', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'summary'],
    description: 'Guides that readers find on the site.',
  },
  trash: true,
  versions: draftVersions,
  access: {
    read: loggedIn,
    readVersions: loggedIn,
    create: draftOr('admin', 'editor'),
    update: ownOr('admin', 'editor'),
    delete: hasRole('admin', 'editor'),
  },
  hooks: { beforeChange: [deriveReading, setPublishedAt] },
  fields: articleFields,
};
