import { ContentError } from '../errors/contentError.ts';
import type { ContentErrorCode } from '../errors/contentErrorCode.ts';
import { describeError } from '../errors/describeError.ts';
import { isRecord } from './isRecord.ts';
import { parseRetryAfter } from './parseRetryAfter.ts';

export interface ReceivedResponse {
  status: number;
  retryAfter: string | null;
  /** The parsed body, or undefined when it is not JSON. */
  body: unknown;
}

/** The `data` of a good answer; anything else is thrown as a `ContentError`. */
export function readData(response: ReceivedResponse, operation: string | null): object {
  const { body, status } = response;
  const errors = isRecord(body) && Array.isArray(body['errors']) ? body['errors'] : [];
  const code = classify(response, errors);
  const data = isRecord(body) ? body['data'] : undefined;
  if (code === null && typeof data === 'object' && data !== null) return data;
  const failure = code ?? 'BAD_RESPONSE';
  throw new ContentError({
    code: failure,
    operation,
    status,
    message: describeError({ code: failure, operation, status }),
    retryAfterMs: parseRetryAfter(response.retryAfter),
    reasons: errors.flatMap((error: unknown) =>
      isRecord(error) && typeof error['message'] === 'string' ? [error['message']] : [],
    ),
  });
}

function classify(response: ReceivedResponse, errors: readonly unknown[]): ContentErrorCode | null {
  const { status } = response;
  const codes = errors.map(readExtensionCode);
  if (status === 401 || status === 403) return 'UNAUTHORIZED';
  if (codes.some((code) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN')) {
    return 'UNAUTHORIZED';
  }
  if (status === 429 || codes.includes('RATE_LIMITED')) return 'RATE_LIMITED';
  if (status >= 500) return 'HTTP';
  if (errors.length > 0) return 'GRAPHQL';
  return status >= 200 && status < 300 ? null : 'HTTP';
}

function readExtensionCode(error: unknown): unknown {
  const extensions = isRecord(error) ? error['extensions'] : undefined;
  return isRecord(extensions) ? extensions['code'] : undefined;
}
