import type { FlattenedField } from 'payload';
import { systemField } from '../../cms/src/access/nobody.ts';
import { readRecord } from '../../cms/src/fields/read/readValue.ts';
import { paragraph, richText } from './guide.ts';

export interface Change {
  /** Names that lead to the changed field: `seo.title`. */
  path: string;
  /** What the form holds then. */
  form: Record<string, unknown>;
}

/** The id of a document to refer to. */
export type Refer = (collection: string) => Promise<string>;

const ofTheSystem = ['id', '_status', 'createdAt', 'updatedAt', 'deletedAt'];

function isWritten(field: FlattenedField): boolean {
  if (field.type === 'join' || ofTheSystem.includes(field.name)) return false;
  if ('virtual' in field && field.virtual) return false;
  return !('access' in field && field.access?.update === systemField.update);
}

/** A form with one field of it changed, for each field that people write, at any depth. */
export async function* changeEachField(
  fields: readonly FlattenedField[],
  form: Record<string, unknown>,
  refer: Refer,
): AsyncGenerator<Change> {
  for (const field of fields.filter(isWritten)) {
    for await (const { path, value } of changeField(field, form[field.name], refer)) {
      yield { path: [field.name, ...path].join('.'), form: { ...form, [field.name]: value } };
    }
  }
}

async function* changeField(
  field: FlattenedField,
  value: unknown,
  refer: Refer,
): AsyncGenerator<{ path: string[]; value: unknown }> {
  if (field.type === 'group' || field.type === 'tab') {
    for await (const { path, form } of changeEachField(
      field.flattenedFields,
      readRecord(value),
      refer,
    )) {
      yield { path: [path], value: form };
    }
  } else if (field.type === 'array') {
    const [first = {}, ...others] = Array.isArray(value) ? value : [];
    for await (const { path, form } of changeEachField(
      field.flattenedFields,
      readRecord(first),
      refer,
    )) {
      yield { path: [path], value: [form, ...others] };
    }
  } else {
    yield { path: [], value: await otherValue(field, value, refer) };
  }
}

/** A value that such a field may have, and that it doesn't have now. */
async function otherValue(field: FlattenedField, value: unknown, refer: Refer): Promise<unknown> {
  const listed = (one: unknown) => ('hasMany' in field && field.hasMany ? [one] : one);
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return listed(field.name === 'slug' ? 'a-changed-slug' : 'Changed');
    case 'number':
      return listed(typeof value === 'number' ? value + 1 : 3);
    case 'checkbox':
      return value !== true;
    case 'date':
      return '2031-05-04T00:00:00.000Z';
    case 'select':
    case 'radio': {
      const options = field.options.map((option) =>
        typeof option === 'string' ? option : option.value,
      );
      const current: unknown = Array.isArray(value) ? value[0] : value;
      return listed(options.find((option) => option !== current));
    }
    case 'relationship':
    case 'upload': {
      if (typeof field.relationTo === 'string') return listed(await refer(field.relationTo));
      const [relationTo = ''] = field.relationTo;
      return listed({ relationTo, value: await refer(relationTo) });
    }
    case 'richText':
      return richText([paragraph('Changed.')]);
    default:
      throw new Error(`No other value is known for a field of the type ${field.type}.`);
  }
}
