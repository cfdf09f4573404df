/** Throws unless the option is left out or a number. */
export function checkNumber(name: string, value: unknown): void {
  if (value === undefined || (typeof value === 'number' && !Number.isNaN(value))) return;
  throw new TypeError(`${name} is ${String(value)}: give a number, or leave it out.`);
}

/** Throws unless the option is left out or a set. */
export function checkSet(name: string, value: unknown): void {
  if (value === undefined || value instanceof Set) return;
  throw new TypeError(`${name} is no Set: give a Set of slugs, or leave it out.`);
}

/** Throws unless the option is an array. */
export function checkArray(name: string, value: unknown): void {
  if (Array.isArray(value)) return;
  throw new TypeError(`${name} is no array: give one, which may be empty.`);
}
