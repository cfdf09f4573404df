import { z } from 'zod';

export const text = z.string().min(1);
export const slug = z.string().min(1);
/** A day, as noon in UTC: the same day in every editor's time zone. */
export const day = z.iso.date().transform((date) => `${date}T12:00:00.000Z`);

/** A field that may be left out; it is null then. */
export function maybe<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}

/** A list that may be left out; it is empty then. */
export function list<T extends z.ZodType>(schema: T) {
  return z.array(schema).default([]);
}

export const figures = list(
  z.strictObject({
    kind: z.enum([
      'median-pay',
      'pay-10th-percentile',
      'pay-90th-percentile',
      'employment',
      'growth',
      'openings',
      'share-of-jobs',
      'duration',
      'other',
    ]),
    label: text,
    value: maybe(z.number()),
    min: maybe(z.number()),
    max: maybe(z.number()),
    unit: z.enum(['usd-per-year', 'jobs', 'percent', 'years', 'months', 'weeks', 'hours']),
    jurisdiction: text,
    asOf: day,
    period: z.coerce.string(),
    source: slug,
  }),
);
