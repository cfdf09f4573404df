import type { ContentErrorCode } from '../errors/contentErrorCode.ts';
import { isRecord } from './isRecord.ts';
import { parseRetryAfter } from './parseRetryAfter.ts';
import type { Outcome } from './transport.ts';

/** An entry of `errors`, as far as it can be relied upon. */
type ErrorEntry = { message?: unknown; extensions?: { code?: unknown } | null } | null;

/** The outcome of an answer: `body` is the parsed JSON, or undefined when it is none. */
export function readAnswer(
  status: number,
  retryAfter: string | null | undefined,
  body: unknown,
): Outcome {
  const { data, errors } = isRecord(body) ? body : {};
  const list: readonly ErrorEntry[] = Array.isArray(errors) ? errors : [];
  const codes = list.map((error) => `${error?.extensions?.code ?? ''}`);
  const code = classify([status, ...codes].join(' '), list.length > 0);
  if (code === null && isRecord(data)) return { data };
  return {
    failure: {
      code: code ?? 'BAD_RESPONSE',
      status,
      retryAfterMs: parseRetryAfter(retryAfter),
      serverCode: codes[0] || null,
      reasons: list.map((error) => String(error?.message)),
    },
  };
}

/** `signs` is the status, then the codes of the errors: `429 RATE_LIMITED`. */
function classify(signs: string, hasErrors: boolean): ContentErrorCode | null {
  if (/^40(1|3 ?$)|\b(?:UNAUTHENTICATED|FORBIDDEN)\b/.test(signs)) return 'UNAUTHORIZED';
  if (/^429|\bRATE_LIMITED\b/.test(signs)) return 'RATE_LIMITED';
  if (hasErrors && !/^5/.test(signs)) return 'GRAPHQL';
  return /^2/.test(signs) ? null : 'HTTP';
}
