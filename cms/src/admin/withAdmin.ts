import type { CollectionConfig, Field } from 'payload';

/** Payload merges this into the field of its own: it keeps its options and gets the cell. */
const statusField: Field = {
  name: '_status',
  label: 'Status',
  type: 'select',
  options: [],
  admin: { components: { Cell: '/admin/status/StatusCell.tsx#StatusCell' } },
};

/** Adds to every collection with drafts what its editors see of drafts. */
export function withAdmin(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) =>
    collection.versions
      ? { ...collection, fields: [...collection.fields, statusField] }
      : collection,
  );
}
