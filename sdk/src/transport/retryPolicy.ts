import type { Failure } from './transport.ts';

/** How reads are tried again after a passing failure. */
export interface RetryPolicy {
  /** How many requests to send at most, the first included. @default 3 */
  attempts: number;
  /** The longest wait before the second request, in milliseconds; it doubles after. @default 200 */
  baseDelayMs: number;
  /** The longest wait between two requests, in milliseconds. @default 4000 */
  maxDelayMs: number;
}

/** Failures after which the same request may well succeed a little later. */
const passing = /^(NETWORK|RATE_LIMITED|HTTP (408|425|5))/;

/**
 * How long to wait after the given attempt, in milliseconds: what the server asks for, otherwise
 * between half of and the whole of a delay that doubles each time, so that clients spread out.
 * Infinity when the failure will not pass, there were enough attempts, or there is no policy for
 * more than one. `random` is from 0 up to, and without, 1.
 */
export function chooseDelay(
  failure: Failure,
  attempt: number,
  random: number,
  policy: Partial<RetryPolicy> | false = {},
): number {
  const { attempts = 3, baseDelayMs = 200, maxDelayMs = 4000 } = policy || { attempts: 1 };
  if (attempt >= attempts || !passing.test(`${failure.code} ${failure.status}`)) return Infinity;
  const longest = Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
  return failure.retryAfterMs ?? (longest * (1 + random)) / 2;
}
