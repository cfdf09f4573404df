import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { draftOr, ownOr } from '../../access/ownOr.ts';
import { draftVersions } from '../../fields/drafts.ts';
import { setPublishedAt } from '../../fields/publishedAt.ts';
import { careerSettingFields } from './fields.ts';

export const CareerSettings: CollectionConfig = {
  slug: 'career-settings',
  labels: { singular: 'Career setting', plural: 'Career settings' },
  admin: {
    group: 'Content',
    useAsTitle: 'name',
    defaultColumns: ['name', 'parent', 'position', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'summary'],
    description: 'Where people work: a tree of settings with what the work is like there.',
  },
  defaultSort: 'position',
  trash: true,
  versions: draftVersions,
  access: {
    read: loggedIn,
    readVersions: loggedIn,
    create: draftOr('admin', 'editor'),
    update: ownOr('admin', 'editor'),
    delete: hasRole('admin', 'editor'),
  },
  hooks: { beforeChange: [setPublishedAt] },
  fields: careerSettingFields,
};
