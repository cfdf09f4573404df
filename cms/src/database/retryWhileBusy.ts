import { setTimeout as sleep } from 'node:timers/promises';

function hasCode(error: unknown, prefix: string): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith(prefix)
  );
}

/** Whether another connection holds the file. */
export const isBusy = (error: unknown): boolean => hasCode(error, 'SQLITE_BUSY');

/** Whether the file might not be written to when it was opened: so it stays for that connection. */
export const isReadOnly = (error: unknown): boolean => hasCode(error, 'SQLITE_READONLY');

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
