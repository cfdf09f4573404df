import type { ArrayField, GlobalConfig } from 'payload';
import { hasRole } from '../access/hasRole.ts';
import { loggedIn } from '../access/loggedIn.ts';
import { readLinkAddress } from '../fields/linkAddress.ts';
import { rowLabel } from '../fields/rowLabel.ts';

const menu = (name: string, label: string): ArrayField => ({
  name,
  type: 'array',
  label,
  labels: { singular: 'Entry', plural: 'Entries' },
  admin: { components: rowLabel('label', 'path') },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'label', type: 'text', required: true },
        {
          name: 'path',
          type: 'text',
          required: true,
          // What readers' menus leave out must not be saved in silence.
          validate: (value: unknown) =>
            readLinkAddress(value)?.startsWith('/') === true ||
            'Give a path on this site, starting with one slash.',
        },
      ],
    },
  ],
});

export const Navigation: GlobalConfig = {
  slug: 'navigation',
  admin: { group: 'System', description: 'The menus of the site.' },
  access: { read: loggedIn, update: hasRole('admin', 'editor') },
  fields: [menu('main', 'Main menu'), menu('footer', 'Footer menu')],
};
