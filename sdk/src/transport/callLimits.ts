import type { Failure, Outcome } from './transport.ts';

/** Bounds a call in time and by the caller's signal. */
export interface CallLimits {
  /** Aborted when the call must end; given to fetch. */
  signal: AbortSignal;
  /**
   * What comes of the promise, or the limit's failure as soon as the call must end. Nothing is
   * started when it has to already: a started fetch can't be taken back.
   */
  race<Value>(start: () => Promise<Value>): Promise<Value | Ended>;
  /** Waits for so many milliseconds, unless the call must end first. */
  wait(delayMs: number): Promise<Ended | void>;
  /** Forgets the limits: no timer and no listener is left. */
  release(): void;
}

/** How a call ends at its limits. */
type Ended = Extract<Outcome, { failure: Failure }>;

export function limitCall(timeoutMs: number, signal: AbortSignal | undefined): CallLimits {
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
  const race = <Value>(start: () => Promise<Value>): Promise<Value | Ended> =>
    controller.signal.aborted ? ended : Promise.race([ended, start()]);
  return {
    signal: controller.signal,
    race,
    wait: (delayMs) =>
      race(
        () =>
          new Promise<void>((resolve) => {
            pause = setTimeout(resolve, delayMs);
          }),
      ),
    release() {
      clearTimeout(timer);
      clearTimeout(pause);
      signal?.removeEventListener('abort', abort);
    },
  };
}
