import { createHash } from 'node:crypto';
import { isRecord } from '../../links/extract/lexicalNode.ts';

/**
 * One form for equal content: keys in order, without ids that the database gave and without what is
 * empty, so that a document read back equals what was written.
 */
function canonicalize(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(canonicalize).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (value instanceof Date) return value.toISOString();
  if (isRecord(value)) {
    const entries = Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, item]) => [key, canonicalize(item)] as const)
      .filter(([, item]) => item !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  return value === null || value === '' || value === false ? undefined : value;
}

/** A short fingerprint of content, equal for equal content. */
export function hashContent(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonicalize(value)) ?? '')
    .digest('hex')
    .slice(0, 24);
}
