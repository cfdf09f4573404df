import { createHash } from 'node:crypto';

/** A number from 0 to below 1 that a text always has, and that similar texts don't share. */
export function hashToShare(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
