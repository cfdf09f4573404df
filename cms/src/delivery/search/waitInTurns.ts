import { setTimeout as pause } from 'node:timers/promises';
import type { SearchTurns } from './textSearch.ts';

/** How often whoever waits looks at their time, in milliseconds. */
const lookMs = 100;

/** Waits for work that goes on all the same when the time of whoever waits is used up. */
export async function waitInTurns(
  work: Promise<void>,
  { passTurn: pass }: SearchTurns,
): Promise<void> {
  const progress = { ended: false };
  const end = () => {
    progress.ended = true;
  };
  work.then(end, end);
  while (!progress.ended) {
    await Promise.race([work, pause(lookMs)]);
    if (!progress.ended) await pass();
  }
  await work;
}
