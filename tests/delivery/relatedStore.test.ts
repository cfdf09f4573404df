import { afterAll, beforeAll, expect, it } from 'vitest';
import { RelatedLists } from '../../cms/src/published/related/relatedLists.ts';
import { createRelatedStore, writeRelated } from '../../cms/src/published/related/relatedStore.ts';
import type { RelatedStore } from '../../cms/src/published/related/relatedStore.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';

let running: RunningPayload;
beforeAll(async () => {
  running = await startPayload();
});
afterAll(() => running.stop());

it('lists of related guides are read some at a time, and each once', async () => {
  const lists = Array.from({ length: 230 }, (_, index) => ({
    key: `articles:${index}` as const,
    revision: 1,
    basis: null,
    guides: [],
  }));
  await writeRelated(running.payload, { lists, gone: [] });
  const store = createRelatedStore(running.payload);
  const reads: number[] = [];
  const source: RelatedStore = {
    async changedSince(version) {
      const rows = await store.changedSince(version);
      reads.push(rows.length);
      return rows;
    },
  };
  const told: string[] = [];
  const related = new RelatedLists({
    source,
    internKey: (key) => key,
    onChange: (keys) => told.push(...keys),
  });
  await related.refresh();
  expect(told.sort()).toEqual(lists.map(({ key }) => key).sort());
  expect(related.current().size).toBe(230);
  expect(Math.max(...reads)).toBeLessThanOrEqual(200);
});
