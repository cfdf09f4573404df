import { ContentError } from '../errors/contentError.ts';
import { isContentError } from '../errors/isContentError.ts';
import { limitCall } from './callLimits.ts';
import { inspectOperation } from './inspectOperation.ts';
import { type RetryPolicy, chooseDelay, isTransient } from './retryPolicy.ts';
import type { Transport } from './transport.ts';

export interface SendOptions {
  transport: Transport;
  document: unknown;
  variables: object | undefined;
  /** For all attempts and the waits between them together, in milliseconds. */
  timeoutMs: number;
  /** Null: one attempt only. */
  retry: RetryPolicy | null;
  signal: AbortSignal | undefined;
}

/** Sends an operation; reads are sent again after a passing failure, within the time limit. */
export async function sendWithRetry(options: SendOptions): Promise<unknown> {
  const { transport, document, variables, timeoutMs, signal } = options;
  const { name: operation, isRead } = inspectOperation(document);
  const policy = isRead ? options.retry : null;
  const limits = limitCall({ timeoutMs, signal, operation });
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const request = { document, operation, isRead, variables, signal: limits.signal };
        // A started fetch can't be taken back, so an aborted call must not start one.
        if (limits.signal.aborted) return await limits.race(new Promise<never>(() => {}));
        return await limits.race(transport.send(request));
      } catch (error) {
        if (!isContentError(error)) throw error;
        const counted = countAttempts(error, attempt);
        if (policy === null || attempt >= policy.attempts || !isTransient(error)) throw counted;
        const delay = chooseDelay({ policy, attempt, error, random: Math.random() });
        // Waiting past the deadline would turn a clear error into a timeout.
        if (delay >= limits.remainingMs()) throw counted;
        await limits.wait(delay);
      }
    }
  } finally {
    limits.release();
  }
}

function countAttempts(error: ContentError, attempts: number): ContentError {
  if (attempts === error.attempts) return error;
  const { code, message, operation, status, retryAfterMs, reasons, cause } = error;
  return new ContentError({
    code,
    message,
    operation,
    status,
    retryAfterMs,
    reasons,
    cause,
    attempts,
  });
}
