import { z } from 'zod';
import { day, maybe, slug, text } from './fields.ts';

/** The small documents that others refer to, as the library's YAML files have them. */
export const sourcesFile = z.array(
  z.strictObject({
    key: slug,
    title: text,
    publisher: text,
    url: z.url(),
    accessedOn: day,
    publishedOn: maybe(day),
    note: maybe(text),
  }),
);

export const organizationsFile = z.array(
  z.strictObject({
    slug,
    name: text,
    abbreviation: maybe(text),
    kind: z.enum(['publisher', 'accreditor', 'examiner', 'association', 'regulator', 'site']),
    url: maybe(z.url()),
    description: maybe(text),
  }),
);

export const peopleFile = z.array(
  z.strictObject({ slug, name: text, role: maybe(text), bio: maybe(text) }),
);

export const termsFile = z.array(z.strictObject({ slug, name: text, description: maybe(text) }));
