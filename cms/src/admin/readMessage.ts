import { isRecord } from '../errors/isRecord.ts';

/** What an answer of the API says went wrong; null when it says nothing. */
export function readMessage(body: unknown): string | null {
  const errors = isRecord(body) ? body['errors'] : null;
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  return isRecord(first) && typeof first['message'] === 'string' ? first['message'] : null;
}
