import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import type { NewDocument } from '../../../support/memoryStore.ts';
import { insertRows } from './insertRows.ts';

/** Documents in memory at a time: about ten megabytes. */
const documentsAtOnce = 500;

/** Writes documents into the published store with their change records, as if each had been published. */
export async function fillStore(payload: Payload, documents: Iterable<NewDocument>): Promise<void> {
  let waiting: NewDocument[] = [];
  let revision = 0;
  const write = async () => {
    const rows = waiting.map((document) => ({
      ...document,
      revision: (revision += 1),
      hash: 'not sealed: only measured',
    }));
    waiting = [];
    const changes = rows.map(({ key, type, path, revision: at, updatedAt }) => ({
      revision: at,
      key,
      type,
      kind: 'publish',
      path,
      previousPath: null,
      tags: ['all', key, type],
      at: updatedAt,
    }));
    await insertRows(payload, 'published-documents', rows.map(withId));
    await insertRows(payload, 'published-changes', changes.map(withId));
  };
  for (const document of documents) {
    waiting.push(document);
    if (waiting.length === documentsAtOnce) await write();
  }
  await write();
}

function withId<Row extends object>(row: Row): Row & { id: string } {
  return { ...row, id: randomUUID() };
}
