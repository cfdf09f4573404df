/** How many levels of references Payload's own API resolves; deeper ones stay ids. */
export const deepest = 2;

/**
 * Most documents of a list, by the depth at which references are resolved: each level may hold ten
 * guides for each of the one above it, with their whole text.
 */
const mostByDepth: readonly number[] = [250, 100, 10];

/** Most documents that one list may hold, whatever its depth. */
export const mostOfAll = 250;

/** Most documents of a list at a depth; a greater depth counts as the greatest there is. */
export function mostAtDepth(depth: number): number {
  return mostByDepth[Math.min(depth, deepest)] ?? mostOfAll;
}

/** How many documents a reference to several is taken to lead to, before anybody has looked. */
export const referencesTaken = 10;

/** Most documents that an operation of Payload's GraphQL may name, by that measure. */
export const mostInOperation = 2000;
