import type { DeliveryRow } from './deliveryRow.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Milliseconds between the attempts of one delivery: eight attempts in nearly nine hours. */
const pauses: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  2 * hour,
  6 * hour,
];

type Attempted = Pick<DeliveryRow, 'attempts' | 'lastAttemptAt' | 'nextAttemptAt'>;

/**
 * When to try again after so many failed attempts; null when the delivery is given up. A receiver
 * that names a time (`Retry-After`) is given it, up to an hour.
 */
export function nextAttempt({
  attempts,
  at,
  retryAfterMs = 0,
}: {
  attempts: number;
  at: Date;
  retryAfterMs?: number;
}): Date | null {
  const pause = pauses[attempts - 1];
  if (pause === undefined) return null;
  return new Date(at.getTime() + Math.max(pause, Math.min(retryAfterMs, hour)));
}

/**
 * Whether a pending delivery may be sent. One that was tried in the future may: the clock was put
 * back since, and what it says of the next attempt would come far too late.
 */
export function isDue({ attempts, lastAttemptAt, nextAttemptAt }: Attempted, now: Date): boolean {
  if (attempts === 0 || now >= new Date(nextAttemptAt)) return true;
  // Clocks of several machines are never quite the same.
  return lastAttemptAt !== null && now.getTime() + minute < new Date(lastAttemptAt).getTime();
}

/** Milliseconds that a `Retry-After` header asks for; 0 when it asks for none. */
export function readRetryAfter(header: string | undefined, now: Date): number {
  if (header === undefined) return 0;
  if (/^\d{1,9}$/.test(header)) return Number(header) * second;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now.getTime());
}
