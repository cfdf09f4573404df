import { createHash } from 'node:crypto';

/** A whole number that depends on the text alone. */
export function hashText(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
