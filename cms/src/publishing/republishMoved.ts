import type { PayloadRequest } from 'payload';
import { linkTargets } from '../fields/rich-text/linkTargets.ts';
import { isRecord } from '../links/extract/lexicalNode.ts';
import { readPathPatterns, type PathPatterns } from './project/index.ts';
import { publishKey } from './publishKey.ts';
import { readSiteSettings } from './site.ts';

/** The types whose pages moved with a change of the address patterns. */
export function movedTypes(before: PathPatterns, after: PathPatterns) {
  return linkTargets.filter((type) => before[type] !== after[type]);
}

/**
 * Publishes every page of the given types again, at its new address; each leaves a redirect where it
 * stood.
 */
export async function republishTypes(req: PayloadRequest, types: readonly string[]): Promise<void> {
  if (types.length === 0) return;
  const paths = readPathPatterns(await readSiteSettings(req));
  const { docs } = await req.payload.db.find({
    collection: 'published-documents',
    where: { type: { in: [...types] } },
    select: { key: true },
    limit: 0,
    pagination: false,
    sort: 'key',
    req,
  });
  const rows: unknown[] = docs;
  for (const row of rows) {
    if (isRecord(row)) await publishKey(req, String(row['key']), { paths });
  }
}
