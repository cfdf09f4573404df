import type { ContentError } from '../errors/contentError.ts';

export interface RetryPolicy {
  /** How many requests to send at most, the first included. @default 3 */
  attempts: number;
  /** The longest wait before the second request, in milliseconds; it doubles after. @default 200 */
  baseDelayMs: number;
  /** The longest wait between two requests, in milliseconds. @default 4000 */
  maxDelayMs: number;
}

export const defaultRetryPolicy: RetryPolicy = { attempts: 3, baseDelayMs: 200, maxDelayMs: 4000 };

/** Whether the same request may well succeed a little later. */
export function isTransient(error: ContentError): boolean {
  if (error.code === 'NETWORK' || error.code === 'RATE_LIMITED') return true;
  return error.code === 'HTTP' && error.status !== null && isTransientStatus(error.status);
}

function isTransientStatus(status: number): boolean {
  return status === 408 || status === 425 || (status >= 500 && status !== 501 && status !== 505);
}

/**
 * How long to wait after the given attempt, in milliseconds: what the server asks for, otherwise
 * between half of and the whole of a delay that doubles each time, so that clients spread out.
 */
export function chooseDelay(options: {
  policy: RetryPolicy;
  attempt: number;
  error: ContentError;
  /** From 0 up to, and without, 1. */
  random: number;
}): number {
  const { policy, attempt, error, random } = options;
  if (error.retryAfterMs !== null) return error.retryAfterMs;
  const longest = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attempt - 1));
  return longest * (0.5 + random / 2);
}
