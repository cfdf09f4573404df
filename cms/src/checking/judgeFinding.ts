import type { Finding } from './askAddress.ts';
import type { LinkCheck } from './linkCheck.ts';

const hour = 3_600_000;
/** A failure that may pass is believed when it is seen again this long after it began. */
export const failureMs = 6 * hour;
const longestWaitMs = 7 * 24 * hour;

type Answer = Extract<Finding, { kind: 'answer' }>;

/** The date of a Retry-After header (seconds, or a date), at most a week ahead; null without one. */
export function readRetryAfter(value: string | null, now: Date): string | null {
  if (value === null) return null;
  const wait = /^\d+$/.test(value.trim())
    ? Number(value) * 1000
    : Date.parse(value) - now.getTime();
  if (!Number.isFinite(wait) || wait <= 0) return null;
  return new Date(now.getTime() + Math.min(wait, longestWaitMs)).toISOString();
}

/** Hosts answer programs so that they would let a reader see the page. */
const refusesPrograms = (status: number): boolean =>
  [401, 402, 403, 405, 406, 407, 423, 429, 451, 501, 999].includes(status);

const permanent = (status: number): boolean => status === 301 || status === 308;

function judgeFailure(
  last: LinkCheck | null,
  now: Date,
  { isCertain }: { isCertain: boolean },
): Pick<LinkCheck, 'status' | 'failingSince' | 'tries'> {
  const failingSince = last?.failingSince ?? now.toISOString();
  const hasLasted = now.getTime() - Date.parse(failingSince) >= failureMs;
  // What was broken stays so: another failure is no sign of life.
  const isBroken = isCertain || hasLasted || last?.status === 'broken';
  return {
    status: isBroken ? 'broken' : 'failing',
    failingSince,
    tries: (last?.tries ?? 0) + 1,
  };
}

const well = { failingSince: null, tries: 0 } as const;

function judgeAnswer(
  answer: Answer,
  last: LinkCheck | null,
  now: Date,
): Pick<LinkCheck, 'status' | 'failingSince' | 'tries'> {
  const { status, redirects } = answer;
  if ((status >= 200 && status < 300) || status === 304) {
    return { status: redirects.length > 0 ? 'redirected' : 'ok', ...well };
  }
  const asksToWait = status === 503 && answer.retryAfter !== null;
  if (refusesPrograms(status) || asksToWait) return { status: 'unsure', ...well };
  return judgeFailure(last, now, { isCertain: status === 404 || status === 410 });
}

/**
 * What is known of an address after one more look. 404 and 410 mean broken at once; other failures
 * when they last for six hours. Where a host refuses programs or asks to wait, or the guard refuses
 * the address, nothing is known.
 */
export function judgeFinding(finding: Finding, last: LinkCheck | null, now: Date): LinkCheck {
  const checkedAt = now.toISOString();
  if (finding.kind === 'error') {
    const isRefused = finding.code === 'PRIVATE_ADDRESS' || finding.code === 'BAD_ADDRESS';
    return {
      ...(isRefused
        ? { status: 'unsure' as const, ...well }
        : judgeFailure(last, now, { isCertain: false })),
      httpStatus: null,
      errorCode: finding.code,
      finalAddress: null,
      movedForGood: false,
      looksMissing: false,
      checkedAt,
      notBefore: null,
      etag: null,
      lastModified: null,
    };
  }
  const { redirects, status } = finding;
  const isRedirected = redirects.length > 0;
  const isUnchanged = status === 304;
  return {
    ...judgeAnswer(finding, last, now),
    httpStatus: status,
    errorCode: null,
    finalAddress: isRedirected ? finding.finalAddress : null,
    movedForGood: isRedirected && redirects.every(permanent),
    looksMissing: finding.looksMissing ?? last?.looksMissing ?? false,
    checkedAt,
    notBefore: readRetryAfter(finding.retryAfter, now),
    etag: finding.etag ?? (isUnchanged ? (last?.etag ?? null) : null),
    lastModified: finding.lastModified ?? (isUnchanged ? (last?.lastModified ?? null) : null),
  };
}
