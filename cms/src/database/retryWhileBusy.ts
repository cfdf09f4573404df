import { setTimeout as sleep } from 'node:timers/promises';

/** Whether another connection holds the file. */
export function isBusy(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_BUSY')
  );
}

/**
 * Tries a statement again while another connection holds the file, for example one that makes a
 * backup. It waits without blocking the process, unlike SQLite's own busy timeout.
 */
export async function retryWhileBusy<Result>(
  run: () => Promise<Result>,
  { limitMs }: { limitMs: number },
): Promise<Result> {
  const end = performance.now() + limitMs;
  for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
    try {
      return await run();
    } catch (error) {
      if (!isBusy(error) || performance.now() + pause > end) throw error;
      await sleep(pause);
    }
  }
}
