import { slug as slugifySegment } from 'github-slugger';
import { ValidationError } from 'payload';
import type { TextField } from 'payload';
import { readRecord } from './read/readValue.ts';
import { slugFollowsTitle } from './slugFollowsTitle.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/** Letters that are no Latin letter with a mark, and what is written for them. */
const SPELLED: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};

/** Turns any text into a slug: lower case, ASCII letters and digits, words joined by hyphens. */
export function toSlug(text: string): string {
  return text
    .split('/')
    .map((segment) =>
      slugifySegment(segment.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''))
        .replace(/[ßæœøłđðþı]/g, (letter) => SPELLED[letter] ?? letter)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((segment) => segment !== '')
    .join('/');
}

export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200 && SLUG.test(value);
}

const SLUG_MESSAGE =
  'Use letters, digits and hyphens, up to 200 of them, for example "hand-therapy"; a slash divides levels.';

/** The slug made from a title, or null when there is nothing to make it from. */
function makeSlug(source: unknown): string | null {
  const made = isFilled(source) ? toSlug(source.replaceAll('/', ' ')) : '';
  return isSlug(made) ? made : null;
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
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
      description: `The last part of the address. Left empty, it is made from the ${from} and follows it until the first publish. Changing it on something published leaves a redirect.`,
      components: { afterInput: ['/admin/address/PageAddress.tsx#PageAddress'] },
    },
    hooks: {
      beforeValidate: [
        async ({ value, data, originalDoc, collection, req }) => {
          const made = makeSlug(data?.[from]);
          if (!isFilled(value)) return made ?? value;
          const before: unknown = originalDoc?.[from];
          const isMade = value === originalDoc?.slug && value === makeSlug(before);
          if (isMade && made !== null && made !== value && collection && originalDoc) {
            const document = { collection: collection.slug, id: originalDoc.id, req };
            if (await slugFollowsTitle(document)) return made;
          }
          const slug = toSlug(value);
          if (isSlug(slug)) return slug;
          throw new ValidationError({
            ...(collection === null ? {} : { collection: collection.slug }),
            errors: [{ path: 'slug', message: SLUG_MESSAGE }],
            req,
          });
        },
      ],
    },
    validate: (value: unknown, { data }: { data: object }) => {
      if (isFilled(value)) return isSlug(value) || SLUG_MESSAGE;
      return isFilled(readRecord(data)[from])
        ? `The ${from} has no letters to make an address of: write one in a to z, for example "hand-therapy".`
        : `Write a ${from} first: this is made from it.`;
    },
  };
}
