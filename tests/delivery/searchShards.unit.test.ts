import { describe, expect, it } from 'vitest';
import { SearchShards } from '../../cms/src/delivery/search/searchShards.ts';
import type { ShardHit, ShardSearch } from '../../cms/src/delivery/search/searchShards.ts';

/** Runs a search to its end; gives what it found and in how many turns. */
function run(shards: SearchShards, request: ShardSearch): { hits: ShardHit[]; turns: number } {
  const work = shards.search(request);
  for (let turns = 0; ; turns += 1) {
    const step = work.next();
    if (step.done) return { hits: step.value, turns };
  }
}

const document = (index: number, text: string) => ({
  id: `articles:${index}` as const,
  title: `Guide ${index}`,
  summary: '',
  text,
});

function fill(count: number): SearchShards {
  const shards = new SearchShards();
  shards.clear(count);
  for (let index = 0; index < count; index += 1) {
    shards.add(document(index, index % 1000 === 7 ? 'about the quillwort' : 'about ferns'));
  }
  return shards;
}

const quillwort: ShardSearch = { words: 'quillwort', combineWith: 'AND' };
const keysOf = (hits: readonly ShardHit[]) => hits.map(({ key }) => key).sort();

describe('a full-text index in parts', () => {
  const shards = fill(4000);

  it('finds what is in any of them, and lets others in after each', () => {
    const { hits, turns } = run(shards, quillwort);
    expect(keysOf(hits)).toEqual([1007, 2007, 3007, 7].map((index) => `articles:${index}`));
    expect(turns).toBe(3);
  });

  it('forgets what is removed, and has a document once however often it is added', () => {
    shards.remove('articles:7');
    shards.add(document(1007, 'about the quillwort again'));
    shards.add(document(1007, 'about the quillwort once more'));
    shards.add(document(2007, 'about moss'));
    expect(keysOf(run(shards, quillwort).hits)).toEqual(['articles:1007', 'articles:3007']);
  });

  it.each([1500, 1501, 3001])('ranks a title before mentions among %i documents', (count) => {
    const shards = new SearchShards();
    shards.clear(count);
    for (let index = 1; index < count; index += 1) {
      shards.add(document(index, index % 150 === 0 ? 'a word on quillwort' : 'about ferns'));
    }
    shards.add({ ...document(0, 'about it'), title: 'Quillwort' });
    const hits = run(shards, quillwort).hits.sort((a, b) => b.score - a.score);
    expect(hits.length).toBeGreaterThan(9);
    expect(hits[0]?.key).toBe('articles:0');
  });

  it('wants to begin anew once its parts have twice the documents they were made for', () => {
    expect([shards.isOutgrownBy(9000), shards.isOutgrownBy(9001)]).toEqual([false, true]);
  });

  it('fills the room that removed documents leave', () => {
    const small = fill(1500);
    for (let index = 0; index < 1500; index += 1) {
      small.remove(`articles:${index}`);
      small.add(document(index + 10_000, 'about the quillwort'));
    }
    const { hits, turns } = run(small, quillwort);
    expect([hits.length, turns]).toEqual([1500, 1]);
  });
});
