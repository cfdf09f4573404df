import type { Payload } from 'payload';

/**
 * Breaks publishing on purpose: a change record is written after its transaction was committed, as
 * if nobody had thought of a crash in between. Calls back before it is.
 */
export function writeRecordsLate(payload: Payload, beforeRecord: () => void): void {
  const create = payload.db.create.bind(payload.db);
  const commit = payload.db.commitTransaction.bind(payload.db);
  const late: (() => Promise<unknown>)[] = [];
  Object.assign(payload.db, {
    create(options: Parameters<typeof create>[0]) {
      if (options.collection !== 'published-changes') return create(options);
      const { req: _, ...outside } = options;
      late.push(() => create(outside));
      return Promise.resolve({ id: '' });
    },
    async commitTransaction(id: Parameters<typeof commit>[0]) {
      await commit(id);
      for (const write of late.splice(0)) {
        beforeRecord();
        await write();
      }
    },
  });
}
