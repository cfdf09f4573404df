import { isRecord } from '../errors/isRecord.ts';
import { deepest, mostAtDepth } from './answerLimits.ts';

type Query = Record<string, unknown>;

/** A whole number as `findQueryProblem` lets it pass; null when there is none. */
function readNumber(value: unknown): number | null {
  const text = value === undefined || value === null ? '' : String(value);
  return text === '' ? null : Number(text);
}

function describeLimit(depth: number): string {
  const others = [0, 1, 2]
    .filter((other) => other < depth)
    .map((other) => `${mostAtDepth(other)} at depth=${other}`);
  const instead = others.length === 0 ? '' : `, up to ${others.reverse().join(', ')}`;
  return `An answer holds up to ${mostAtDepth(depth)} documents at depth=${depth}${instead}. Ask for the others by "page".`;
}

/** What Payload takes for "all" is as many as may be, with a count of all and whether there are more. */
function limitJoins(joins: unknown): void {
  if (!isRecord(joins)) return;
  for (const join of Object.values(joins)) {
    if (!isRecord(join)) continue;
    const limit = readNumber(join['limit']);
    if (limit !== null && (limit === 0 || !(limit <= mostAtDepth(0)))) {
      join['limit'] = mostAtDepth(0);
    }
  }
}

/**
 * Keeps the answer of a list within what a process can hold: changes the query where it asks for all
 * (`limit=0`, or `pagination=false` without a limit) or for no pages, and says what is wrong where it
 * asks by number for more than may be. Null when nothing is wrong. `defaultDepth` is Payload's.
 */
export function limitList(query: Query, { defaultDepth }: { defaultDepth: number }): string | null {
  limitJoins(query['joins']);
  const depth = Math.min(readNumber(query['depth']) ?? defaultDepth, deepest);
  const limit = readNumber(query['limit']);
  if (limit === null) delete query['limit'];
  const isAll = limit === 0 || (limit === null && String(query['pagination']) === 'false');
  // Without pages the answer would say that these are all.
  delete query['pagination'];
  if (!isAll) return (limit ?? 0) > mostAtDepth(depth) ? describeLimit(depth) : null;
  query['limit'] = mostAtDepth(depth);
  return null;
}
