import { describe, expect, it } from 'vitest';
import { IndexEntry, SearchShards } from '../../cms/src/delivery/search/searchShards.ts';
import { swappedForms } from '../../cms/src/delivery/search/swappedForms.ts';
import type { ShardHit, ShardSearch } from '../../cms/src/delivery/search/searchShards.ts';

/** Runs a search to its end; gives what it found and in how many parts. */
function run(shards: SearchShards, request: ShardSearch): { hits: ShardHit[]; parts: number } {
  const parts = [...shards.search(request)];
  return { hits: parts.flat(), parts: parts.length };
}

const entry = (index: number) => new IndexEntry(`articles:${index}`, 1);

const document = (index: number, text: string) => ({
  id: entry(index),
  title: `Guide ${index}`,
  summary: '',
  text,
});

function fill(count: number): { shards: SearchShards; entries: IndexEntry[] } {
  const shards = new SearchShards();
  shards.clear(count);
  const entries = Array.from({ length: count }, (_, index) => {
    const text = index % 1000 === 7 ? 'about the quillwort' : 'about ferns';
    const added = document(index, text);
    shards.add(added);
    return added.id;
  });
  return { shards, entries };
}

const quillwort: ShardSearch = { words: 'quillwort', combineWith: 'AND' };
const keysOf = (hits: readonly ShardHit[]) => hits.map(({ entry: { key } }) => key).sort();

describe('a word with two letters swapped', () => {
  const shards = new SearchShards();
  for (const [index, text] of ['physical therapy', 'physics', 'mental therapy'].entries()) {
    shards.add(document(index, text));
  }
  const find = (words: string, swaps: boolean, combineWith: ShardSearch['combineWith'] = 'AND') =>
    run(shards, { words, combineWith, swaps }).hits;

  it.each([
    'physcial',
    'hpysical',
    'physicla',
    'Physcial',
    'physcial tehrapy',
    'physcia',
    'physcial therapy?',
    '"physcial therapy"',
    'physcial (therapy)',
    '… physcial',
  ])('finds it: %s', (words) => {
    const hits = find(words, true);
    expect(keysOf(hits)).toEqual(['articles:0']);
    expect(hits[0]?.words).toContain('physical');
  });

  it('is found by no marks alone', () => {
    expect(find('"?"', true)).toEqual([]);
    expect(find('?!', true, 'OR')).toEqual([]);
  });

  it('is wrong by two letters where swaps are not allowed', () => {
    expect(find('physcial', false)).toEqual([]);
  });

  it('needs all words, or any', () => {
    expect(find('tehrapy quillwort', true)).toEqual([]);
    expect(keysOf(find('tehrapy quillwort', true, 'OR'))).toEqual(['articles:0', 'articles:2']);
  });

  it('has forms only where one edit is forgiven', () => {
    expect(swappedForms('hand')).toEqual([]);
    expect(swappedForms('therapist')).toEqual([]);
    expect(swappedForms('hello')).toEqual(['ehllo', 'hlelo', 'helol']);
  });
});

describe('a full-text index in parts', () => {
  const { shards, entries } = fill(4000);

  it('finds what is in any of them, and lets others in after each', () => {
    const { hits, parts } = run(shards, quillwort);
    expect(keysOf(hits)).toEqual([1007, 2007, 3007, 7].map((index) => `articles:${index}`));
    expect(parts).toBe(3);
  });

  it('forgets what is removed, and has two states of a document each for itself', () => {
    for (const index of [7, 2007]) {
      const [gone] = entries.slice(index);
      if (gone) shards.remove(gone);
    }
    shards.add(document(1007, 'about the quillwort again'));
    shards.add(document(2007, 'about moss'));
    expect(keysOf(run(shards, quillwort).hits)).toEqual([
      'articles:1007',
      'articles:1007',
      'articles:3007',
    ]);
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
    expect(hits[0]?.entry.key).toBe('articles:0');
  });

  it('wants to begin anew once its parts have twice the documents they were made for', () => {
    expect([shards.isOutgrownBy(9000), shards.isOutgrownBy(9001)]).toEqual([false, true]);
  });

  it('counts the words of the documents that it has', () => {
    const { shards: small, entries: two } = fill(2);
    const [first] = two;
    small.add(document(2, 'about the quillwort'));
    const before = small.words;
    if (first) small.remove(first);
    expect(before - small.words).toBe(1);
    small.clear(2);
    expect(small.words).toBe(0);
  });

  it('fills the room that removed documents leave', () => {
    const { shards: small, entries: old } = fill(1500);
    for (const [index, one] of old.entries()) {
      small.remove(one);
      small.add(document(index + 10_000, 'about the quillwort'));
    }
    const { hits, parts } = run(small, quillwort);
    expect([hits.length, parts]).toEqual([1500, 1]);
  });
});
