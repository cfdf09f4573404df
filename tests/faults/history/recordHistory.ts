import type { Payload } from 'payload';
import { z } from 'zod';

const publishedRow = z.object({
  key: z.string(),
  slug: z.string().nullable(),
  path: z.string().nullable(),
  card: z.object({
    title: z.string(),
    links: z.array(z.object({ anchorText: z.string(), target: z.string().nullable() })),
  }),
});
export type PublishedRow = z.infer<typeof publishedRow>;

const change = z.object({ revision: z.number(), key: z.string(), kind: z.string() });

/** What the library held, by key, at a revision. */
export type StateAt = (revision: number) => ReadonlyMap<string, PublishedRow>;

/**
 * Writes down each row that is published, by its revision, as it goes to the database. One that is
 * rolled back is overwritten by the change that gets its revision instead.
 */
export function recordHistory(payload: Payload): StateAt {
  const newest = new Map<string, PublishedRow>();
  const changes = new Map<number, { key: string; row: PublishedRow | null }>();
  const { create, updateOne } = payload.db;

  function note(collection: string, data: unknown): void {
    if (collection === 'published-documents') {
      const row = publishedRow.parse(data);
      newest.set(row.key, row);
    }
    if (collection === 'published-changes') {
      const { revision, key, kind } = change.parse(data);
      changes.set(revision, { key, row: kind === 'unpublish' ? null : (newest.get(key) ?? null) });
    }
  }

  Object.assign(payload.db, {
    create(options: Parameters<typeof create>[0]) {
      note(options.collection, options.data);
      return Reflect.apply(create, payload.db, [options]);
    },
    updateOne(options: Parameters<typeof updateOne>[0]) {
      note(options.collection, options.data);
      return Reflect.apply(updateOne, payload.db, [options]);
    },
  });

  return (revision) => {
    const state = new Map<string, PublishedRow>();
    for (const [at, { key, row }] of [...changes].sort(([one], [other]) => one - other)) {
      if (at > revision) break;
      if (row) state.set(key, row);
      else state.delete(key);
    }
    return state;
  };
}
