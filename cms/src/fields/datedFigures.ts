import type { ArrayField } from 'payload';
import { dayPicker } from './dayPicker.ts';
import { rowLabel } from './rowLabel.ts';

export const figureKinds = [
  'median-pay',
  'pay-10th-percentile',
  'pay-90th-percentile',
  'employment',
  'growth',
  'openings',
  'share-of-jobs',
  'duration',
  'other',
] as const;

export const figureUnits = [
  'usd-per-year',
  'jobs',
  'percent',
  'years',
  'months',
  'weeks',
  'hours',
] as const;

interface FigureValues {
  value?: number | null;
  min?: number | null;
  max?: number | null;
}

function readValues(siblings: unknown): FigureValues {
  if (typeof siblings !== 'object' || siblings === null) return {};
  const read = (key: string): number | null => {
    const found: unknown = Object.entries(siblings).find(([name]) => name === key)?.[1];
    return typeof found === 'number' ? found : null;
  };
  return { value: read('value'), min: read('min'), max: read('max') };
}

/** Says what is wrong with a figure's numbers, or null: it has a value, or a range in order. */
export function checkFigureValues({ value, min, max }: FigureValues): string | null {
  const hasRange = typeof min === 'number' && typeof max === 'number';
  if (typeof value !== 'number' && !hasRange) return 'Give a value, or both ends of a range.';
  if (hasRange && min > max) return 'The lower end of the range is above its upper end.';
  return null;
}

/**
 * Figures that age: pay, growth, jobs, durations. Each always carries its unit, jurisdiction,
 * as-of date and source, so that it can be shown and checked truthfully.
 */
export function datedFiguresField(): ArrayField {
  return {
    name: 'figures',
    type: 'array',
    label: 'Dated figures',
    labels: { singular: 'Figure', plural: 'Figures' },
    admin: {
      description: 'Every figure needs its period and its source.',
      initCollapsed: true,
      components: rowLabel('label', 'period'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'kind', type: 'select', required: true, options: [...figureKinds] },
          { name: 'label', type: 'text', required: true },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'value',
            type: 'number',
            validate: (_value: unknown, { siblingData }: { siblingData: unknown }) =>
              checkFigureValues(readValues(siblingData)) ?? true,
          },
          { name: 'min', type: 'number', label: 'Range from' },
          { name: 'max', type: 'number', label: 'Range to' },
          { name: 'unit', type: 'select', required: true, options: [...figureUnits] },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'jurisdiction', type: 'text', required: true, defaultValue: 'United States' },
          {
            name: 'asOf',
            type: 'date',
            required: true,
            admin: { date: dayPicker },
          },
          {
            name: 'period',
            type: 'text',
            required: true,
            admin: { description: 'As readers see it: "May 2024", "2024–34".' },
          },
        ],
      },
      { name: 'source', type: 'relationship', relationTo: 'sources', required: true },
    ],
  };
}
