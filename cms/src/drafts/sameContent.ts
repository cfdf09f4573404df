import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../links/extract/lexicalNode.ts';

/**
 * A value without its form: what holds nothing is null, and rows and blocks are known by what they
 * say, since their ids are made by whoever writes them first.
 */
function settle(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(settle);
  if (!isRecord(value)) return value;
  const held = Object.entries(value).flatMap(([name, part]) => {
    const settled = settle(part);
    return settled === null || name === 'id' ? [] : [[name, settled] as const];
  });
  return held.length === 0 ? null : Object.fromEntries(held);
}

export function holdsNothing(value: unknown): boolean {
  return settle(value) === null;
}

/** True when two values say the same, however each of them writes that something is empty. */
export function sameContent(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(settle(one), settle(other));
}
