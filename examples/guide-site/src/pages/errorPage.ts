import { isContentError, type ContentErrorCode } from '@signpost/sdk';
import type { Page } from '../views/page.ts';
import { failurePage, unavailablePage } from './unavailable.ts';

/** Failures that pass by themselves; the others want somebody to mend something. */
const passing: ReadonlySet<ContentErrorCode> = new Set([
  'NETWORK',
  'TIMEOUT',
  'HTTP',
  'RATE_LIMITED',
  'BAD_RESPONSE',
]);

const secondsToWait = 30;

export function errorPage(error: unknown): Page {
  if (!isContentError(error) || !passing.has(error.code)) return failurePage();
  const { retryAfterMs } = error;
  return unavailablePage({
    retryAfter: retryAfterMs === null ? secondsToWait : Math.ceil(retryAfterMs / 1000),
  });
}
