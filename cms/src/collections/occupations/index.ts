import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { draftOr, ownOr } from '../../access/ownOr.ts';
import { draftVersions } from '../../fields/drafts.ts';
import { setPublishedAt } from '../../fields/publishedAt.ts';
import { occupationFields } from './fields.ts';
import { deriveEducationMonths } from './hooks/deriveEducationMonths.ts';

export const Occupations: CollectionConfig = {
  slug: 'occupations',
  labels: { singular: 'Occupation', plural: 'Occupations' },
  admin: {
    group: 'Content',
    useAsTitle: 'name',
    defaultColumns: ['name', '_status', 'educationMinMonths', 'educationMaxMonths', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'summary'],
    description: 'What people do for a living: codes, education path, licensing, pay and outlook.',
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
  hooks: { beforeChange: [deriveEducationMonths, setPublishedAt] },
  fields: occupationFields,
};
