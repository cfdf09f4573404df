import type { CollectionConfig, Field } from 'payload';
import { labelFields } from './labels/labelFields.ts';

/** Payload merges this into the field of its own: it keeps its options and gets the cell. */
const statusField: Field = {
  name: '_status',
  label: 'Status',
  type: 'select',
  options: [],
  admin: { components: { Cell: '/admin/status/StatusCell.tsx#StatusCell' } },
};

/** Adds to every collection what its editors see: labels, and the status of what has drafts. */
export function withAdmin(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => ({
    ...collection,
    fields: [...labelFields(collection.fields), ...(collection.versions ? [statusField] : [])],
  }));
}
