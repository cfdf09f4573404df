import type { PayloadRequest } from 'payload';
import { batches } from '../database/batches.ts';
import { readOptionalText, readRecord } from '../fields/read/readValue.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';
import { pairOf } from './linkAnswers.ts';

/**
 * Links in running text of these documents, by page and target (see `pairOf`): whether readers have
 * them, or only a draft that waits for being published.
 */
export async function findStandingLinks(
  req: PayloadRequest,
  sources: readonly PublishedKey[],
): Promise<Map<string, 'published' | 'waiting'>> {
  const found = new Map<string, 'published' | 'waiting'>();
  for (const some of batches(sources)) {
    const { docs } = await req.payload.db.find({
      collection: 'cross-links',
      where: {
        and: [{ sourceKey: { in: [...some] } }, { origin: { equals: 'body' } }],
      },
      select: { sourceKey: true, targetKey: true, inPublished: true },
      limit: 0,
      pagination: false,
      req,
    });
    for (const row of docs.map(readRecord)) {
      const source = readOptionalText(row['sourceKey']);
      const target = readOptionalText(row['targetKey']);
      if (source === null || target === null) continue;
      const pair = pairOf({ source, target });
      if (row['inPublished'] === true) found.set(pair, 'published');
      else if (!found.has(pair)) found.set(pair, 'waiting');
    }
  }
  return found;
}
