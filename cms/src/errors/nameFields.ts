import type { FlattenedField, PayloadRequest } from 'payload';
import { toLabel } from '../admin/labels/toLabel.ts';
import { isRecord } from './isRecord.ts';

type Config = PayloadRequest['payload']['config'];

function readFields(config: Config, data: Record<string, unknown>): readonly FlattenedField[] {
  const { collection, global } = data;
  return (
    config.collections.find(({ slug }) => slug === collection)?.flattenedFields ??
    config.globals.find(({ slug }) => slug === global)?.flattenedFields ??
    []
  );
}

/** The labels on the way to a field, as `Guides 2 > Guide`; null when there is none at the path. */
function findLabel(fields: readonly FlattenedField[], path: string): string | null {
  const labels: string[] = [];
  let level: readonly FlattenedField[] = fields;
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) {
      labels.push(`${labels.pop() ?? ''} ${Number(step) + 1}`.trim());
      continue;
    }
    const field = level.find(({ name }) => name === step);
    if (field === undefined) return null;
    labels.push('label' in field && typeof field.label === 'string' ? field.label : field.name);
    level = 'flattenedFields' in field ? field.flattenedFields : [];
  }
  return labels.join(' > ');
}

/**
 * The errors of a refused save with the labels of their fields, which people know, wherever an error
 * gives only the path of one. Null when there is nothing to name.
 */
export function nameFields(
  data: unknown,
  config: Config,
): { labels: string[]; data: Record<string, unknown> } | null {
  if (!isRecord(data) || !Array.isArray(data['errors'])) return null;
  const fields = readFields(config, data);
  const errors = data['errors'].filter(isRecord).map((error) => {
    const { label, path } = error;
    if (typeof label === 'string' && label !== '') return { ...error, label };
    const found = typeof path === 'string' ? findLabel(fields, path) : null;
    return { ...error, label: found ?? toLabel(String(path)) };
  });
  return { labels: errors.map(({ label }) => label), data: { ...data, errors } };
}
