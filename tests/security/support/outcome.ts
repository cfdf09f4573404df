/** What became of a call: done, or refused for want of permission. Anything else is an error. */
export type Outcome = 'done' | 'refused';

export function outcomeOf(status: number, what: string): Outcome {
  if (status >= 200 && status < 300) return 'done';
  // 501: a collection without routes.
  if ([401, 403, 404, 501].includes(status)) return 'refused';
  throw new Error(`Answered ${status}: ${what}`);
}

export function readPath(source: unknown, ...path: (string | number)[]): unknown {
  let value = source;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    const entries: [string, unknown][] = Object.entries(value);
    value = entries.find(([name]) => name === String(key))?.[1];
  }
  return value;
}
