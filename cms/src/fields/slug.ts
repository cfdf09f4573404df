import { slug as slugifySegment } from 'github-slugger';
import type { TextField } from 'payload';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/** Turns any text into a slug: lower case, ASCII letters and digits, words joined by hyphens. */
export function toSlug(text: string): string {
  return text
    .split('/')
    .map((segment) =>
      slugifySegment(segment.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''))
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((segment) => segment !== '')
    .join('/');
}

export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200 && SLUG.test(value);
}

/** The part of a document's address that editors choose; filled from another field when left empty. */
export function slugField({ from }: { from: string }): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    admin: {
      position: 'sidebar',
      description: `The last part of the address. Left empty, it is made from the ${from}. Changing it on something published leaves a redirect.`,
    },
    hooks: {
      beforeValidate: [
        ({ value, data }) => {
          if (typeof value === 'string' && value.trim() !== '') return toSlug(value);
          const source: unknown = data?.[from];
          return typeof source === 'string' && source.trim() !== '' ? toSlug(source) : value;
        },
      ],
    },
    validate: (value: unknown) =>
      isSlug(value) ||
      'Use lower-case letters, digits and hyphens, for example "hand-therapy"; a slash divides levels.',
  };
}
