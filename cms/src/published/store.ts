import type { Payload } from 'payload';
import { batches } from '../database/batches.ts';
import { findRows, type FoundRow, type RowQuery } from './findRows.ts';
import type { CardRow, PublishedStore } from './publishedStore.ts';
import {
  readCardRow,
  readChangeRow,
  readContentRow,
  readEmptyContentRow,
  readRowRevision,
} from './readRows.ts';
import type { PublishedKey } from './publishedDocument.ts';

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

/** Cards or contents read in one query: about ten milliseconds, in which nobody else is answered. */
const rowsAtOnce = 50;

/**
 * The published store on Payload's database, of either kind. A row that something else than
 * publishing made unreadable is left out and logged, so that it can't hide all the others.
 */
export function createPublishedStore(payload: Payload): PublishedStore {
  function findDocuments(query: RowQuery): Promise<FoundRow[]> {
    const find = async (options: RowQuery) => {
      const { docs } = await payload.db.find<{ id: string }>({
        collection: 'published-documents',
        pagination: false,
        sort: 'key',
        limit: 0,
        ...options,
      });
      return docs;
    };
    return findRows(find, query);
  }

  /** Reads each row, and reports those that can't be. */
  function readEach<Row>(
    rows: readonly FoundRow[],
    read: (row: unknown) => Row,
    readInstead: (row: unknown) => Row | null = () => null,
  ): Row[] {
    return rows.flatMap(({ key, row }) => {
      try {
        return [read(row)];
      } catch (err) {
        const msg = `A row of the published store can't be read and is left out: ${key}. "signpost rebuild" mends it.`;
        payload.logger.error({ err, msg });
        return readInstead(row) ?? [];
      }
    });
  }

  return {
    async revision() {
      const { docs } = await payload.db.find({
        collection: 'published-changes',
        sort: '-revision',
        limit: 1,
        pagination: false,
        select: { revision: true },
      });
      return readRowRevision(docs[0]) ?? 0;
    },

    async *scanCards({ batchSize }) {
      let after = '';
      for (;;) {
        const where = { key: { greater_than: after } };
        const found = await findDocuments({ where, select: cardColumns, limit: batchSize });
        const rows = readEach(found, readCardRow);
        if (rows.length > 0) yield rows;
        const last = found.at(-1);
        if (!last || found.length < batchSize) return;
        after = last.key;
      }
    },

    async loadCards(keys) {
      const rows = [];
      for (const some of batches(keys, { most: rowsAtOnce })) {
        const where = { key: { in: [...some] } };
        const found = await findDocuments({ where, select: cardColumns });
        rows.push(...readEach(found, readCardRow));
      }
      return rows;
    },

    async findCards({ keys, slugs, paths }) {
      const found = new Map<PublishedKey, CardRow>();
      const places = { key: keys, slug: slugs, path: paths };
      for (const [field, values] of Object.entries(places)) {
        for (const some of batches(values)) {
          const rows = await findDocuments({
            where: { [field]: { in: [...some] } },
            select: cardColumns,
          });
          for (const card of readEach(rows, readCardRow)) found.set(card.key, card);
        }
      }
      return [...found.values()];
    },

    async loadContents(keys) {
      const contents: Awaited<ReturnType<PublishedStore['loadContents']>> = new Map();
      for (const some of batches<PublishedKey>(keys, { most: rowsAtOnce })) {
        const where = { key: { in: [...some] } };
        const select = { key: true, revision: true, content: true } as const;
        const found = await findDocuments({ where, select });
        for (const row of readEach(found, readContentRow, readEmptyContentRow)) {
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
      const rows = docs.map((row) => ({ key: `change ${readRowRevision(row) ?? '?'}`, row }));
      return readEach(rows, readChangeRow);
    },
  };
}
