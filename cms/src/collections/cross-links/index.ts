import type { Access, CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { crossLinkFields } from './fields.ts';
import { completeLink } from './hooks/completeLink.ts';

/** Links that documents hold are changed there; only those made here by hand are changed here. */
const handMadeOnly: Access = ({ req }) =>
  hasRole('admin', 'editor', 'marketer')({ req })
    ? { and: [{ origin: { equals: 'curated' } }, { field: { equals: null } }] }
    : false;

export const CrossLinks: CollectionConfig = {
  slug: 'cross-links',
  labels: { singular: 'Cross-link', plural: 'Cross-links' },
  admin: {
    group: 'Links',
    useAsTitle: 'anchorText',
    defaultColumns: ['source', 'sentence', 'target', 'url', 'origin', 'status'],
    listSearchableFields: ['anchorText', 'sentence', 'url'],
    description:
      'Every link between documents, and from a document to the web. Links in running text and in reference fields are recorded by themselves; curated links are made here.',
  },
  access: {
    read: loggedIn,
    create: hasRole('admin', 'editor', 'marketer'),
    update: handMadeOnly,
    delete: handMadeOnly,
  },
  defaultSort: ['origin', 'sourceKey', 'position'],
  hooks: { beforeChange: [completeLink] },
  fields: crossLinkFields,
};
