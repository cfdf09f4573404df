import { setImmediate as nextTurn } from 'node:timers/promises';

const longestMs = 15;

/**
 * Returns a call that now and then waits until the process has looked after its other requests. The
 * native client works at once and never waits, so that a long row of statements (a rebuild, an
 * import, many writers) would keep everybody waiting to its end.
 */
export function createBreather(now: () => number = () => performance.now()): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < longestMs) return;
    await nextTurn();
    last = now();
  };
}
