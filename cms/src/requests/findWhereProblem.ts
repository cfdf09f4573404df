import { type FlattenedField, getFieldByPath } from 'payload';
import { validOperators } from 'payload/shared';
import { isRecord } from '../errors/isRecord.ts';

const operators = new Set<string>(validOperators);

/** Operators that no field here has: nothing lies on a map, and SQLite has no `all`. */
const unused: readonly string[] = ['all', 'intersects', 'near', 'within'];

const lists: readonly string[] = ['in', 'not_in'];

/** How many groups may lie in one another. The admin's own searches have two. */
const deepest = 20;

type Fields = readonly FlattenedField[];

/** A polymorphic reference is compared as its two parts. */
function isReference(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { relationTo, value: id, ...rest } = value;
  return typeof relationTo === 'string' && typeof id === 'string' && Object.keys(rest).length === 0;
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && Number.isFinite(Number(value)));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === 'null';
}

function findValueProblem(path: string, value: unknown, type: string | null): string | null {
  if (isReference(value)) return null;
  if (!isPlain(value)) return `Compare "${path}" with a text, a number, a date or a list of them.`;
  if (type === 'date' && !isEmpty(value) && !isDate(value)) {
    return `"${path}" is a date: write it as 2026-01-31 or 2026-01-31T08:00:00Z.`;
  }
  if (type === 'number' && !isEmpty(value) && !isNumber(value)) return `"${path}" is a number.`;
  return null;
}

function listValues(operator: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return lists.includes(operator) && typeof value === 'string' ? value.split(',') : [value];
}

function findConditionProblem(path: string, condition: unknown, fields: Fields): string | null {
  if (!isRecord(condition) || Object.keys(condition).length === 0) {
    return `Say how "${path}" is compared: where[${path}][equals]=…`;
  }
  // A version holds the document's fields under a name of its own.
  const own = path.replace(/^version\./, '');
  const field = getFieldByPath({ fields: [...fields], path: own })?.field ?? null;
  const [first = ''] = own.split('.');
  const outer = fields.find(({ name }) => name === first);
  if (outer?.type === 'richText' && own !== first) return `"${first}" has no parts to compare.`;
  for (const [operator, value] of Object.entries(condition)) {
    if (!operators.has(operator) || unused.includes(operator)) {
      return `"${path}" can't be compared by "${operator}".`;
    }
    const type = operator === 'exists' ? null : (field?.type ?? null);
    for (const one of listValues(operator, value)) {
      const problem = findValueProblem(path, one, type);
      if (problem !== null) return problem;
    }
  }
  return null;
}

function findGroupProblem(
  name: string,
  group: unknown,
  { fields, depth }: { fields: Fields; depth: number },
): string | null {
  if (depth > deepest) return `"and" and "or" may lie in one another up to ${deepest} deep.`;
  const inner = isRecord(group) ? Object.values(group) : group;
  if (!Array.isArray(inner)) return `"${name}" takes a list of conditions: where[${name}][0]…`;
  for (const one of inner) {
    const problem = findProblemAt(depth, one, fields);
    if (problem !== null) return problem;
  }
  return null;
}

/** `depth` is the number of groups that the conditions lie in. */
function findProblemAt(depth: number, where: unknown, fields: Fields): string | null {
  if (!isRecord(where)) return '"where" takes conditions by field: where[title][equals]=…';
  for (const [name, value] of Object.entries(where)) {
    const isGroup = /^(and|or)$/i.test(name);
    const problem = isGroup
      ? findGroupProblem(name, value, { fields, depth: depth + 1 })
      : findConditionProblem(name, value, fields);
    if (problem !== null) return problem;
  }
  return null;
}

/**
 * What is wrong with the conditions of a request, in words that say what to do; null when nothing is.
 * Without this a database would be asked for what it can't understand, and what it says of that
 * differs from one to the other.
 */
export function findWhereProblem(where: unknown, fields: Fields): string | null {
  return findProblemAt(0, where, fields);
}
