import { ContentError } from '../errors/contentError.ts';
import { describeError } from '../errors/describeError.ts';

/** Bounds a call in time and by the caller's signal. */
export interface CallLimits {
  /** Aborted when the call must end; given to fetch. */
  signal: AbortSignal;
  /** Milliseconds until the deadline. */
  remainingMs(): number;
  /** The promise's outcome, or the limit's error as soon as the call must end. */
  race<Value>(promise: Promise<Value>): Promise<Value>;
  /** Resolves after the delay; rejects with the limit's error when the call must end first. */
  wait(delayMs: number): Promise<void>;
  release(): void;
}

export function limitCall(options: {
  timeoutMs: number;
  signal: AbortSignal | undefined;
  operation: string | null;
}): CallLimits {
  const { operation, signal, timeoutMs } = options;
  const controller = new AbortController();
  const deadline = performance.now() + timeoutMs;
  let fail: (error: ContentError) => void = () => {};
  const ended = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  // Nobody may be waiting when the limit strikes; that is not an unhandled rejection.
  ended.catch(() => {});
  const end = (code: 'TIMEOUT' | 'ABORTED', cause?: unknown): void => {
    const message = describeError({ code, operation });
    fail(new ContentError({ code, operation, message, cause }));
    controller.abort();
  };
  const abort = (): void => end('ABORTED', signal?.reason);
  const timer = setTimeout(() => end('TIMEOUT'), timeoutMs);
  let pause: ReturnType<typeof setTimeout> | undefined;
  if (signal?.aborted === true) abort();
  else signal?.addEventListener('abort', abort, { once: true });
  const race = <Value>(promise: Promise<Value>): Promise<Value> => Promise.race([ended, promise]);
  return {
    signal: controller.signal,
    race,
    remainingMs: () => deadline - performance.now(),
    wait: (delayMs) =>
      race(
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
