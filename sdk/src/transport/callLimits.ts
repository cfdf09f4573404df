import type { Failure, Outcome } from './transport.ts';

/** How a call ends at its limits. */
type Ended = Extract<Outcome, { failure: Failure }>;

/**
 * What comes of the promise, or the limit's failure as soon as the call must end. Nothing is
 * started when it has to already: a started fetch can't be taken back.
 */
type Race = <Value>(start: () => Promise<Value>) => Promise<Value | Ended>;

/** Waits for so many milliseconds, unless the call must end first. */
type Wait = (delayMs: number) => Promise<Ended | void>;

/**
 * Runs a call that is bounded in time and by the caller's signal. Its own signal, which is for
 * fetch, is aborted when the call must end. No timer and no listener is left.
 */
export async function limitCall<Result>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  run: (race: Race, wait: Wait, ending: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let end: (code: Failure['code']) => void = () => {};
  const ended = new Promise<Ended>((resolve) => {
    end = (code) => {
      resolve({ failure: { code } });
      controller.abort();
    };
  });
  const abort = (): void => end('ABORTED');
  // A timer that is set for longer than 2^31 - 1 ends at once.
  const timer = setTimeout(end, Math.min(timeoutMs, 2e9), 'TIMEOUT');
  let pause: ReturnType<typeof setTimeout> | undefined;
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  const race: Race = (start) =>
    controller.signal.aborted ? ended : Promise.race([ended, start()]);
  const wait: Wait = (delayMs) =>
    race(
      () =>
        new Promise<void>((resolve) => {
          pause = setTimeout(resolve, delayMs);
        }),
    );
  try {
    return await run(race, wait, controller.signal);
  } finally {
    clearTimeout(timer);
    clearTimeout(pause);
    signal?.removeEventListener('abort', abort);
  }
}
