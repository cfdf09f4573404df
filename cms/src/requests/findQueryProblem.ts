import type { FlattenedField } from 'payload';
import { findWhereProblem } from './findWhereProblem.ts';

type Query = Readonly<Record<string, unknown>>;

const wholeNumbers = ['depth', 'limit', 'page'] as const;

function findSortProblem(sort: unknown): string | null {
  if (sort === undefined || sort === '') return null;
  const names = Array.isArray(sort) ? sort : String(sort).split(',');
  const isPath = (name: unknown) => typeof name === 'string' && /^-?\w+(\.\w+)*$/.test(name);
  return names.every(isPath) ? null : '"sort" takes names of fields: sort=-publishedAt,title';
}

function readJsonText(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What is wrong with the parameters of a request, in words that say what to do; null for nothing. */
export function findQueryProblem(query: Query, fields: readonly FlattenedField[]): string | null {
  for (const name of wholeNumbers) {
    const value = query[name] ?? '';
    if (typeof value === 'number') continue;
    if (typeof value === 'string' && /^\d{0,9}$/.test(value)) continue;
    return `"${name}" takes a whole number, of zero or more.`;
  }
  const { data, sort, where } = query;
  if (typeof data === 'string' && data !== '' && readJsonText(data) === data) {
    return '"data" takes JSON.';
  }
  if (where !== undefined && where !== '') {
    const problem = findWhereProblem(readJsonText(where), fields);
    if (problem !== null) return problem;
  }
  return findSortProblem(sort);
}
