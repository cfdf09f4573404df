import { setTimeout as sleep } from 'node:timers/promises';
import { isConflict } from './isConflict.ts';
import { WriteTurnTimeout } from './writeTurns.ts';

type TransactionId = number | string;

interface Steps {
  begin: () => Promise<TransactionId | null>;
  /** The first write of the transaction, to a row that every transaction writes to first. */
  claim: (id: TransactionId) => Promise<unknown>;
  rollback: (id: TransactionId) => Promise<unknown>;
}

interface Options {
  /** How long to go on trying, in milliseconds. */
  waitMs: number;
  now?: () => number;
  random?: () => number;
}

const longestPauseMs = 50;

/**
 * Begins a transaction that no other process's can conflict with. Each writes to the same row before
 * it does anything else; the database refuses all but one of them, and those begin anew, having done
 * nothing yet. So a unit of work is never repeated half-way, and no save is refused because another
 * process saved. Throws WriteTurnTimeout after `waitMs`.
 */
export async function beginInTurn(
  { begin, claim, rollback }: Steps,
  { waitMs, now = () => performance.now(), random = Math.random }: Options,
): Promise<TransactionId | null> {
  const end = now() + waitMs;
  for (let pause = 2; ; pause = Math.min(pause * 2, longestPauseMs)) {
    const id = await begin();
    if (id === null || id === undefined) return null;
    try {
      await claim(id);
      return id;
    } catch (error) {
      await rollback(id);
      if (!isConflict(error)) throw error;
      if (now() + pause > end) throw new WriteTurnTimeout(waitMs);
      await sleep(pause * (0.5 + random()));
    }
  }
}
