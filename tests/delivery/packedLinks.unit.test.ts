import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listKeys, withKey, withoutKey } from '../../cms/src/published/library/keySet.ts';
import type { KeySet } from '../../cms/src/published/library/keySet.ts';
import { PackedLinks } from '../../cms/src/published/library/packedLinks.ts';
import type { PublishedLink } from '../../cms/src/published/publishedLink.ts';
import { makeLink } from '../support/delivery/guideFixtures.ts';

const internKey = <Key>(key: Key): Key => key;
const hex = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length });
const ids: Record<string, fc.Arbitrary<string>> = {
  'a UUID': fc.uuid(),
  'an ObjectId': hex(24).map((digits) => digits.join('')),
  'any text': fc.string({ minLength: 1 }),
  'one of them': fc.oneof(
    fc.uuid(),
    hex(24).map((digits) => digits.join('')),
    fc.string(),
  ),
};
const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }));
const optional = fc.option(text.filter((value) => value !== ''));

const links = (id: fc.Arbitrary<string>): fc.Arbitrary<PublishedLink[]> =>
  fc.array(
    fc
      .record({
        id,
        url: optional,
        anchorText: text,
        sentence: text,
        section: optional,
        relation: fc.constantFrom('related' as const, 'part-of' as const, 'service' as const),
        origin: fc.constantFrom('body' as const, 'curated' as const, 'field' as const),
        position: fc.nat({ max: 30 }),
        activeFrom: fc.constantFrom(null, '2026-01-01T00:00:00.000Z'),
        activeUntil: fc.constantFrom(null, '2026-02-01T00:00:00.000Z'),
      })
      .map((change) => makeLink('articles:a', change)),
    { maxLength: 6 },
  );

/** NUL separates the fields, and no text for readers holds it. */
const withoutNul = (link: PublishedLink): PublishedLink =>
  Object.assign(
    {},
    ...Object.entries(link).map(([name, value]) => ({
      [name]:
        typeof value === 'string'
          ? value.replaceAll('\u0000', '') || (name === 'url' || name === 'section' ? null : '')
          : value,
    })),
  );

describe('packed links', () => {
  it.each(Object.keys(ids))('come out as they went in, their ids being %s', (kind) => {
    fc.assert(
      fc.property(links(ids[kind] ?? fc.uuid()), (given) => {
        const packed = new PackedLinks(given, { internKey });
        expect([...packed.indices()].map((index) => packed.at(index))).toEqual(
          given.map(withoutNul),
        );
      }),
      { numRuns: 200, seed: 9 },
    );
  });
});

describe('a set of keys', () => {
  it('holds each key once, in order, through any changes', () => {
    const change = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), adds: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const model = new Set<string>();
        let set: KeySet | undefined;
        for (const { key, adds } of changes) {
          set = adds ? withKey(set, `topics:${key}`) : withoutKey(set, `topics:${key}`);
          if (adds) model.add(`topics:${key}`);
          else model.delete(`topics:${key}`);
        }
        expect(listKeys(set)).toEqual([...model].sort());
        expect(set === undefined).toBe(model.size === 0);
      }),
      { seed: 9 },
    );
  });
});
