import { z } from 'zod';
import { figures, list, maybe, slug, text } from './fields.ts';

const months = { minMonths: maybe(z.number()), maxMonths: maybe(z.number()) };

/** Occupations, as the library's YAML file has them. */
export const occupationsFile = z.array(
  z.strictObject({
    slug,
    name: text,
    summary: text,
    whatTheyDo: text,
    codes: list(
      z.strictObject({
        scheme: z.enum(['soc', 'onet', 'isco', 'esco']),
        version: z.coerce.string(),
        code: z.coerce.string(),
        label: maybe(text),
        uri: maybe(z.url()),
        source: maybe(slug),
      }),
    ),
    educationPath: list(
      z.strictObject({
        kind: z.enum(['degree', 'prerequisites', 'fieldwork', 'experience', 'exam', 'license']),
        title: text,
        description: maybe(text),
        body: maybe(slug),
        courses: list(text),
        ...months,
        alternatives: list(z.strictObject({ title: text, description: maybe(text), ...months })),
        source: maybe(slug),
      }),
    ),
    licensing: list(
      z.strictObject({
        jurisdiction: text,
        body: maybe(slug),
        exam: maybe(text),
        url: maybe(z.url()),
        notes: maybe(text),
        source: maybe(slug),
      }),
    ),
    figures,
  }),
);

export type OccupationEntry = z.infer<typeof occupationsFile>[number];
