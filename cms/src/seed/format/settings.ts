import { z } from 'zod';
import { figures, list, maybe, slug, text } from './fields.ts';

/** Career settings, as the library's YAML file has them. */
export const settingsFile = z.array(
  z.strictObject({
    slug,
    name: text,
    parent: maybe(slug),
    position: z.number(),
    summary: text,
    responsibilities: list(text),
    population: z.strictObject({
      description: maybe(text),
      ageGroups: list(z.enum(['infants', 'children', 'adolescents', 'adults', 'older-adults'])),
      conditions: list(text),
    }),
    specialties: list(slug),
    typicalEmployers: list(text),
    occupations: list(slug),
    figures,
  }),
);

export type SettingEntry = z.infer<typeof settingsFile>[number];
