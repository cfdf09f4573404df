import type { Payload } from 'payload';
import type { ImportReport } from '../write/importReport.ts';
import type { LibraryIndex } from '../write/libraryIndex.ts';

/** What each part of storing an article works with. */
export interface StoreContext {
  payload: Payload;
  library: LibraryIndex;
  report: ImportReport;
  /** The article's file name, for the report. */
  file: string;
  status: 'draft' | 'published';
  force: boolean;
  now: Date;
}

/** Creates a document unless this is a dry run, notes it and returns its id. */
export async function createDocument(
  { library, report, file, status }: StoreContext,
  { collection, slug, name }: { collection: string; slug: string; name: string },
  create: () => Promise<{ id: string }>,
): Promise<string> {
  const id = report.isDryRun ? `new:${slug}` : (await create()).id;
  const isPublished = status === 'published';
  library.add(collection, {
    ...{ id, slug, name, isPublished },
    ...{ isTrashed: false, originalAddress: null, importMark: null },
  });
  report.created.push({ file, collection, slug });
  return id;
}

/** Those of the values whose field is empty in the stored document; with `force`, all. */
export function pickMissing<T extends Record<string, unknown>>(
  values: T,
  stored: unknown,
  { force }: { force: boolean },
): Partial<T> {
  const fields: Record<string, unknown> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const missing = { ...values };
  for (const name of Object.keys(values)) {
    if (isEmpty(values[name]) || (!force && !isEmpty(fields[name]))) delete missing[name];
  }
  return missing;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  return Object.entries(value).every(([key, item]) => key === 'id' || isEmpty(item));
}
