import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankRelated } from '../../cms/src/delivery/related/rankRelated.ts';
import type { RelatedEvidence } from '../../cms/src/delivery/related/rankRelated.ts';
import { packRelated, unpackRelated } from '../../cms/src/published/related/packRelated.ts';
import type { RelatedEntry } from '../../cms/src/published/related/relatedRow.ts';

const evidence: RelatedEvidence[] = [
  { key: 'chosen', kind: 'curated', terms: ['Pay'] },
  { key: 'linked', kind: 'linked', terms: ['this guide'] },
  { key: 'sharer', kind: 'shared-topics', terms: ['Therapy'] },
];
const found = [
  { key: 'alike', score: 0.9, words: ['hands', 'grip'] },
  { key: 'linked', score: 0.6, words: ['tendons'] },
  { key: 'chosen', score: 0.2, words: [] },
  { key: 'copy', score: 0.8, words: ['hands'] },
];

describe('the order of related guides', () => {
  it('is what people chose, what the engine found in its order, then what shares subjects', () => {
    const ranked = rankRelated('self', { evidence, found }, { limit: 9 });
    expect(ranked.map(({ key, kind, terms }) => [key, kind, terms])).toEqual([
      ['chosen', 'curated', ['Pay']],
      ['alike', 'similar-text', ['hands', 'grip']],
      ['linked', 'linked', ['this guide']],
      ['copy', 'similar-text', ['hands']],
      ['sharer', 'shared-topics', ['Therapy']],
    ]);
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('goes by links and subjects while the engine has found nothing yet', () => {
    const ranked = rankRelated('self', { evidence, found: [] }, { limit: 2 });
    expect(ranked.map(({ key }) => key)).toEqual(['chosen', 'linked']);
  });

  it('never has the guide itself', () => {
    const self = [{ key: 'self', score: 1, words: [] }];
    const linked: RelatedEvidence[] = [{ key: 'self', kind: 'curated', terms: [] }];
    expect(rankRelated('self', { evidence: linked, found: self }, { limit: 9 })).toEqual([]);
  });
});

describe('a list in memory', () => {
  const entry: fc.Arbitrary<RelatedEntry> = fc.record({
    key: fc.uuid().map((id) => `articles:${id}` as const),
    score: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
    words: fc.array(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !/[\n\t]/.test(word)),
    ),
  });

  it('is what was put in, scores to three places', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(unpackRelated(packRelated(entries, (key) => key))).toEqual(entries);
      }),
      { seed: 4 },
    );
  });
});
