import { readRecord } from '../../fields/read/readValue.ts';

interface Versions {
  /** The newest version, which lists show. */
  newest: unknown;
  /** The main row: what readers can have seen. */
  main: unknown;
  /** Whether readers have ever seen it. The date says nothing: editors choose it beforehand. */
  wasPublished: boolean;
}

/**
 * What a document is to readers, in words. Payload names it by the newest version alone and calls
 * an unpublished document a draft of something published.
 */
export function nameStatus({ newest, main, wasPublished }: Versions): string {
  const row = readRecord(main);
  const draft = readRecord(newest);
  if (row['deletedAt'] ?? draft['deletedAt']) return 'In trash';
  if (row['_status'] === 'published') {
    return draft['_status'] === 'draft' ? 'Published, with unpublished changes' : 'Published';
  }
  return wasPublished ? 'Unpublished' : 'Draft';
}
