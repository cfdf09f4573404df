import type { Payload, Where } from 'payload';
import type { PublishedStore } from './publishedStore.ts';
import { readCardRow, readChangeRow, readContentRow } from './readRows.ts';
import type { PublishedKey } from './publishedDocument.ts';

const KEYS_A_QUERY = 200;

const cardColumns = {
  key: true,
  type: true,
  slug: true,
  path: true,
  revision: true,
  publishedAt: true,
  updatedAt: true,
  card: true,
  hash: true,
} as const;

function* batches<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** The published store on Payload's database, of either kind. */
export function createPublishedStore(payload: Payload): PublishedStore {
  async function findDocuments(options: {
    where: Where;
    select: Record<string, true>;
    limit?: number;
  }): Promise<unknown[]> {
    const { docs } = await payload.db.find({
      collection: 'published-documents',
      pagination: false,
      sort: 'key',
      limit: 0,
      ...options,
    });
    return docs;
  }

  return {
    async revision() {
      const { docs } = await payload.db.find({
        collection: 'published-changes',
        sort: '-revision',
        limit: 1,
        pagination: false,
      });
      return docs.map(readChangeRow)[0]?.revision ?? 0;
    },

    async *scanCards({ batchSize }) {
      let after = '';
      for (;;) {
        const where = { key: { greater_than: after } };
        const docs = await findDocuments({ where, select: cardColumns, limit: batchSize });
        const rows = docs.map(readCardRow);
        const last = rows.at(-1);
        if (!last) return;
        yield rows;
        if (rows.length < batchSize) return;
        after = last.key;
      }
    },

    async loadCards(keys) {
      const rows = [];
      for (const some of batches(keys, KEYS_A_QUERY)) {
        const where = { key: { in: [...some] } };
        rows.push(...(await findDocuments({ where, select: cardColumns })).map(readCardRow));
      }
      return rows;
    },

    async loadContents(keys) {
      const contents: Awaited<ReturnType<PublishedStore['loadContents']>> = new Map();
      for (const some of batches<PublishedKey>(keys, KEYS_A_QUERY)) {
        const where = { key: { in: [...some] } };
        const select = { key: true, revision: true, content: true } as const;
        for (const row of (await findDocuments({ where, select })).map(readContentRow)) {
          contents.set(row.key, { revision: row.revision, content: row.content });
        }
      }
      return contents;
    },

    async changesSince(revision, { limit }) {
      const { docs } = await payload.db.find({
        collection: 'published-changes',
        where: { revision: { greater_than: revision } },
        sort: 'revision',
        limit,
        pagination: false,
      });
      return docs.map(readChangeRow);
    },
  };
}
