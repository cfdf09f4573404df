import { isDeepStrictEqual } from 'node:util';
import type { FlattenedField } from 'payload';
import { isRecord } from '../errors/isRecord.ts';
import { readId } from '../fields/read/readKey.ts';

/** A record of what is left of its parts; null when that is nothing. */
function gather(parts: Iterable<readonly [string, unknown]>): object | null {
  const held = [...parts].filter(([, part]) => part !== null);
  return held.length === 0 ? null : Object.fromEntries(held);
}

const gatherList = (list: readonly unknown[]): readonly unknown[] | null =>
  list.length === 0 ? null : list;

const without = (record: Record<string, unknown>, name: string) =>
  Object.entries(record).filter(([key]) => key !== name);

/** A value without its form: what holds nothing is null. */
function settle(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return gatherList(value.map(settle));
  if (!isRecord(value)) return value;
  return gather(Object.entries(value).map(([name, part]) => [name, settle(part)]));
}

/** A reference by its id, also where the document itself stands in its place. */
function settleReference(value: unknown): unknown {
  if (Array.isArray(value)) return gatherList(value.map(settleReference));
  if (!isRecord(value) || !('relationTo' in value)) return readId(value);
  return { relationTo: value['relationTo'], value: readId(value['value']) };
}

/** A row by what it says, since whoever writes it first makes its id; a bare id is a reference. */
function settleRow(row: unknown): unknown {
  if (!isRecord(row)) return settleText(row);
  const parts = without(row, 'id');
  return settleText(parts.length === 0 ? row : Object.fromEntries(parts));
}

/** Rich text: the ids of its nodes, of its blocks and of their rows are made by the form. */
function settleText(value: unknown): unknown {
  if (Array.isArray(value)) return gatherList(value.map(settleRow));
  if (!isRecord(value)) return settle(value);
  const isNode = typeof value['type'] === 'string' && typeof value['version'] === 'number';
  const isReference = typeof value['relationTo'] === 'string';
  return gather(
    (isNode ? without(value, 'id') : Object.entries(value)).map(([name, part]) => {
      if (name === 'value' && isReference) return [name, readId(part)];
      return [name, isNode && name === 'fields' ? settleRow(part) : settleText(part)];
    }),
  );
}

function settleFields(fields: readonly FlattenedField[], value: unknown): unknown {
  if (!isRecord(value)) return settle(value);
  return gather(
    fields
      .filter(({ name }) => name !== 'id')
      .map((field) => [field.name, settleField(field, value[field.name])]),
  );
}

function settleField(field: FlattenedField, value: unknown): unknown {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return settleReference(value);
    case 'group':
    case 'tab':
      return settleFields(field.flattenedFields, value);
    case 'array':
      return Array.isArray(value)
        ? gatherList(value.map((row) => settleFields(field.flattenedFields, row)))
        : settle(value);
    case 'blocks':
    case 'richText':
      return settleText(value);
    default:
      return settle(value);
  }
}

export function holdsNothing(value: unknown): boolean {
  return settle(value) === null;
}

/** True when two values of a field say the same, however each writes that something is empty. */
export function sameContent(field: FlattenedField, one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(settleField(field, one), settleField(field, other));
}
