import { setTimeout as sleep } from 'node:timers/promises';

interface RetryOptions {
  /** How often the unit is tried in all. Default 5. */
  attempts?: number;
  /** The first pause in milliseconds; it doubles each time. Default 20. */
  pauseMs?: number;
  /** A number from 0 up to 1 that spreads the pauses. */
  random: () => number;
}

function hasLabel(error: object, label: string): boolean {
  return 'errorLabels' in error && Array.isArray(error.errorLabels)
    ? error.errorLabels.includes(label)
    : false;
}

/**
 * True for a conflict with another process, after which nothing was written: MongoDB's transient
 * transaction errors, and two processes that took the same revision.
 */
export function isTransientConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (hasLabel(error, 'TransientTransactionError')) return true;
  const code = 'code' in error ? error.code : null;
  if (code === 112) return true;
  if (code === 11000) return error instanceof Error && /published-changes/.test(error.message);
  return 'cause' in error && error.cause !== error ? isTransientConflict(error.cause) : false;
}

/** Runs a whole unit of work again when another process got in its way. */
export async function retryUnit<Result>(
  unit: () => Promise<Result>,
  { attempts = 5, pauseMs = 20, random }: RetryOptions,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await unit();
    } catch (error) {
      if (attempt >= attempts || !isTransientConflict(error)) throw error;
      await sleep(pauseMs * 2 ** (attempt - 1) * (0.5 + random()));
    }
  }
}
