import type { Payload } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import type { LibraryPage } from '../links/index.ts';
import type { Snapshot } from '../published/library/snapshot.ts';
import { describeGuide } from './describeGuide.ts';

/** Few at a time: a server that reads them answers its requests in between. */
const batchSize = 20;

/**
 * The published guides as the link engine reads them, under their paths. Of a published guide the
 * main row holds the published text, whatever its newest draft says.
 */
export async function readGuidePages(payload: Payload, snapshot: Snapshot): Promise<LibraryPage[]> {
  const ids = snapshot
    .listType('articles')
    .byKey()
    .map(({ key }) => key.slice('articles:'.length));
  const pages: LibraryPage[] = [];
  for (let start = 0; start < ids.length; start += batchSize) {
    const { docs } = await payload.db.find<Record<string, unknown>>({
      collection: 'articles',
      where: {
        id: { in: ids.slice(start, start + batchSize) },
        _status: { equals: 'published' },
      },
      select: { title: true, summary: true, body: true },
      limit: 0,
      pagination: false,
    });
    for (const guide of docs) {
      const path = snapshot.get(`articles:${readId(guide) ?? ''}`)?.path;
      if (typeof path === 'string') pages.push(describeGuide(guide, { path, snapshot }));
    }
  }
  return pages.sort((one, other) => (one.slug < other.slug ? -1 : 1));
}
