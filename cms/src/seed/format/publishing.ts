import { z } from 'zod';
import { list, maybe, slug, text } from './fields.ts';

export const servicesFile = z.array(
  z.strictObject({
    slug,
    name: text,
    summary: text,
    audience: text,
    benefits: list(z.strictObject({ title: text, description: text })),
    relatedGuides: list(slug),
  }),
);

export const guideSetsFile = z.array(
  z.strictObject({
    slug,
    title: text,
    summary: text,
    intro: text,
    placements: list(z.enum(['home', 'topic', 'occupation', 'setting', 'sidebar'])),
    guides: z.array(z.strictObject({ guide: slug, note: maybe(text) })).min(1),
  }),
);

const menu = list(z.strictObject({ label: text, path: text }));

export const siteFile = z.strictObject({
  name: text,
  tagline: text,
  description: text,
  organization: slug,
  defaultCallToAction: z.strictObject({ label: text, text, url: z.url() }),
  navigation: z.strictObject({ main: menu, footer: menu }),
  startPages: list(text),
});
