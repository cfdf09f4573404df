import { setTimeout as sleep } from 'node:timers/promises';

/** The connection was lost while a commit was under way, and the database didn't come back to ask. */
export class UnknownOutcome extends Error {
  constructor(cause: unknown) {
    super(
      'The database went away while this was being saved, and it is not known whether it was. Look at the document again before you save it once more.',
      { cause },
    );
    this.name = 'UnknownOutcome';
  }
}

function hasLabel(error: unknown, label: string): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'hasErrorLabel' in error &&
    typeof error.hasErrorLabel === 'function' &&
    error.hasErrorLabel(label) === true
  );
}

interface SettleOptions {
  /** How long to go on asking, in milliseconds. */
  limitMs: number;
  pauseMs?: number;
  now?: () => number;
}

/**
 * Commits, and finds out what became of a commit whose answer was lost: the database knows a
 * transaction by its id, so that committing it once more is a question and never a second commit.
 * The driver asks once; here it goes on until there is an answer. Throws UnknownOutcome after the
 * limit, and the database's own error when it says that nothing was committed.
 */
export async function settleCommit(
  commit: () => Promise<unknown>,
  { limitMs, pauseMs = 200, now = () => performance.now() }: SettleOptions,
): Promise<void> {
  const end = now() + limitMs;
  for (;;) {
    try {
      await commit();
      return;
    } catch (error) {
      if (!hasLabel(error, 'UnknownTransactionCommitResult')) throw error;
      if (now() + pauseMs > end) throw new UnknownOutcome(error);
      await sleep(pauseMs);
    }
  }
}
