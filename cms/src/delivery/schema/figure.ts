import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { builder } from './builder.ts';
import { enumValues } from './enumValues.ts';
import { readKey, readList, readOptionalNumber, readText } from './readStored.ts';
import type { StoredValues } from './readStored.ts';
import { Source } from './refs.ts';

const FigureKind = builder.enumType('FigureKind', {
  description: 'What a figure tells.',
  values: enumValues({
    'median-pay': 'Half earn more, half less.',
    'pay-10th-percentile': 'One in ten earns less.',
    'pay-90th-percentile': 'One in ten earns more.',
    employment: 'Jobs there are.',
    growth: 'How the number of jobs changes over the period.',
    openings: 'Jobs that come free each year.',
    'share-of-jobs': 'The part of all jobs of the occupation.',
    duration: 'How long something takes.',
    other: 'Something else; the label says what.',
  }),
});

const FigureUnit = builder.enumType('FigureUnit', {
  description: 'What a figure is counted in.',
  values: enumValues({
    'usd-per-year': 'US dollars a year.',
    jobs: 'Jobs.',
    percent: 'Percent.',
    years: 'Years.',
    months: 'Months.',
    weeks: 'Weeks.',
    hours: 'Hours.',
  }),
});

interface Figure {
  values: StoredValues;
  source: LibraryRow;
}

/** Figures whose source is published: one without a source can't be shown truthfully. */
export function readFigures(context: DeliveryContext, stored: unknown): Figure[] {
  return readList(stored).flatMap((values) => {
    const key = readKey(values['source']);
    const source = key === null ? undefined : context.get(key);
    return source ? [{ values, source }] : [];
  });
}

export const DatedFigure = builder.objectRef<Figure>('DatedFigure').implement({
  description: 'A figure with its date, place and source: a value, or a range.',
  fields: (t) => ({
    kind: t.field({
      type: FigureKind,
      description: 'What it tells.',
      resolve: ({ values }) => readText(values['kind']),
    }),
    label: t.string({
      description: 'What it tells, in words.',
      resolve: ({ values }) => readText(values['label']),
    }),
    value: t.float({
      nullable: true,
      description: 'The value; null when only a range is known.',
      resolve: ({ values }) => readOptionalNumber(values['value']),
    }),
    min: t.float({
      nullable: true,
      description: 'The lower end of the range, if there is one.',
      resolve: ({ values }) => readOptionalNumber(values['min']),
    }),
    max: t.float({
      nullable: true,
      description: 'The upper end of the range, if there is one.',
      resolve: ({ values }) => readOptionalNumber(values['max']),
    }),
    unit: t.field({
      type: FigureUnit,
      description: 'What it is counted in.',
      resolve: ({ values }) => readText(values['unit']),
    }),
    jurisdiction: t.string({
      description: 'The place for which it holds.',
      resolve: ({ values }) => readText(values['jurisdiction']),
    }),
    asOf: t.field({
      type: 'DateTime',
      description: 'The day for which it holds.',
      resolve: ({ values }) => readText(values['asOf']),
    }),
    period: t.string({
      description: 'The time for which it holds, as readers see it: "May 2024".',
      resolve: ({ values }) => readText(values['period']),
    }),
    source: t.field({
      type: Source,
      description: 'Where it was found.',
      resolve: ({ source }) => source,
    }),
  }),
});
