import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { loggedIn } from '../../access/loggedIn.ts';
import { linkTargets } from '../../fields/rich-text/linkTargets.ts';

/** True for a path on the site: one leading slash, nothing that could lead to another host. */
export function isSitePath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])[^\s\\?#]*$/.test(value) && value.length <= 500;
}

export const Redirects: CollectionConfig = {
  slug: 'redirects',
  admin: {
    group: 'Links',
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'toPath', 'reason', 'updatedAt'],
    listSearchableFields: ['from', 'toPath'],
    description: 'Old addresses and where they lead now. A changed slug leaves one by itself.',
  },
  access: {
    read: loggedIn,
    create: hasRole('admin', 'editor', 'marketer'),
    update: hasRole('admin', 'editor', 'marketer'),
    delete: hasRole('admin', 'editor', 'marketer'),
  },
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      admin: { description: 'The old path, for example /guides/old-name.' },
      validate: (value: unknown) =>
        isSitePath(value) || 'Give a path on this site, starting with one slash.',
    },
    {
      name: 'to',
      type: 'relationship',
      relationTo: [...linkTargets],
      index: true,
      admin: { description: 'The document it leads to. It follows later changes of address.' },
    },
    {
      name: 'toPath',
      type: 'text',
      label: 'Or to a path on this site',
      admin: { description: 'Where no document stands, for example a list of guides.' },
      validate: (value: unknown) =>
        value === null ||
        value === undefined ||
        value === '' ||
        isSitePath(value) ||
        'Give a path on this site, starting with one slash.',
    },
    {
      name: 'reason',
      type: 'select',
      required: true,
      defaultValue: 'manual',
      options: ['manual', 'slug-change', 'import', 'replaced'],
      admin: { description: 'How it came to be.' },
    },
    {
      name: 'permanent',
      type: 'checkbox',
      defaultValue: true,
      admin: { description: 'Search engines then forget the old address.' },
    },
  ],
};
