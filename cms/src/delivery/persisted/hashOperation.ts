import { createHash } from 'node:crypto';

/** What a persisted operation is called: the SHA-256 of its text, in lower-case hexadecimal. */
export function hashOperation(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
