import type { Field, GlobalConfig } from 'payload';
import { hasRole } from '../access/hasRole.ts';
import { isSitePath } from '../collections/redirects/index.ts';
import { loggedIn } from '../access/loggedIn.ts';
import { defaultPathPatterns, isPathPattern } from '../fields/pathPatterns.ts';
import { webAddressField } from '../fields/webAddress.ts';

const pattern = (name: string, label: string, defaultValue: string): Field => ({
  name,
  type: 'text',
  label,
  required: true,
  defaultValue,
  validate: (value: unknown) =>
    isPathPattern(value) || 'Give a path that ends in {slug}, for example /guides/{slug}.',
});

export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  admin: { group: 'System', description: 'The site as a whole: its name, and where pages stand.' },
  access: { read: loggedIn, update: hasRole('admin', 'editor') },
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: 'Signpost' },
    {
      name: 'tagline',
      type: 'text',
      admin: { description: 'A few words below the name.' },
    },
    {
      name: 'description',
      type: 'textarea',
      admin: { description: 'What the site is, for its front page and search engines.' },
    },
    webAddressField({ description: 'The public address of the site, for canonical addresses.' }),
    { name: 'organization', type: 'relationship', relationTo: 'organizations' },
    {
      name: 'defaultCallToAction',
      type: 'group',
      fields: [
        { name: 'text', type: 'textarea' },
        { name: 'label', type: 'text' },
        webAddressField(),
      ],
    },
    {
      name: 'startPages',
      type: 'text',
      hasMany: true,
      admin: {
        description:
          'Paths where readers begin, such as / or /guides; click depth is counted from them. Press Enter after each.',
      },
      validate: (value: unknown) =>
        !Array.isArray(value) ||
        value.every(isSitePath) ||
        'Give paths on this site, each starting with one slash.',
    },
    {
      name: 'paths',
      type: 'group',
      label: 'Address patterns',
      fields: [
        pattern('articles', 'Guides', defaultPathPatterns.articles),
        pattern('careerSettings', 'Career settings', defaultPathPatterns['career-settings']),
        pattern('occupations', 'Occupations', defaultPathPatterns.occupations),
        pattern('services', 'Services', defaultPathPatterns.services),
        pattern('guideSets', 'Guide sets', defaultPathPatterns['guide-sets']),
        pattern('topics', 'Topics', defaultPathPatterns.topics),
      ],
    },
  ],
};
