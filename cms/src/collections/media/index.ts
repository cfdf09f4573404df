import type { CollectionConfig } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { requireFile } from '../../access/hooks/requireFile.ts';
import { readRole } from '../../access/roles.ts';

/** Files come from the people who upload them: shown as what they are, running nothing. */
function protectFile(headers: Headers): Headers {
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  headers.set('Content-Disposition', 'inline');
  return headers;
}

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Image', plural: 'Media' },
  admin: {
    group: 'Library',
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'updatedAt'],
    description: 'Images, each with a text for people who cannot see it.',
  },
  access: {
    // Files are public, since published pages show them; their records are not.
    read: ({ req, isReadingStaticFile }) =>
      isReadingStaticFile === true || readRole(req.user) !== null,
    create: hasRole('admin', 'editor', 'author'),
    update: hasRole('admin', 'editor'),
    delete: hasRole('admin', 'editor'),
  },
  upload: {
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'],
    focalPoint: false,
    crop: false,
    pasteURL: false,
    modifyResponseHeaders: ({ headers }) => protectFile(headers),
  },
  hooks: { beforeOperation: [requireFile] },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: 'Alternative text',
      required: true,
      admin: { description: 'What the image shows, in one sentence.' },
    },
    { name: 'caption', type: 'textarea' },
    {
      name: 'credit',
      type: 'text',
      admin: { description: 'Who made the image, and its license.' },
    },
  ],
};
