import { overlap } from './overlap.ts';
import type { Section } from './readSections.ts';

export interface Renaming {
  readonly earlier: readonly Section[];
  readonly sections: readonly Section[];
  /** Index now → index then, of the headings that kept their words. */
  readonly same: ReadonlyMap<number, number>;
}

/** How alike two sections must be, of 1. */
const alike = 0.5;
/** Texts with less in common than this tell of two things. */
const strange = 0.15;
/** How alike the names of sections with such texts must be. */
const namesake = 0.75;
/** Pairs that are compared at one place; beyond it the place says too little, and it takes long. */
const mostPairs = 2_500;

/**
 * The sections whose headings have other words than before: index now and index then. Both must
 * follow the same unchanged heading; of those, sections are paired in order so that the pairs are
 * most alike. Two are alike when half of their headings' words, or of the words beneath, are the
 * same; where the words beneath have next to nothing in common, three of four of the headings'
 * must be. A heading with nothing beneath is also taken for the only other one in its place.
 */
export function pairRenamed({ earlier, sections, same }: Renaming): [number, number][] {
  const kept = new Set(same.values());
  const then = groupByPlace(earlier, (index) => (kept.has(index) ? index : null));
  const now = groupByPlace(sections, (index) => same.get(index) ?? null);
  return [...now].flatMap(([place, indices]) => {
    const before = then.get(place) ?? [];
    if (before.length * indices.length > mostPairs) return [];
    const alone = before.length === 1 && indices.length === 1;
    return pairInOrder(indices, before, (one, other) => {
      const [a, b] = [sections[one], earlier[other]];
      return a === undefined || b === undefined ? 0 : measureLikeness(a, b, { alone });
    });
  });
}

/** The changed sections by the unchanged heading that they follow; -1 is the beginning. */
function groupByPlace(
  sections: readonly Section[],
  findPlace: (index: number) => number | null,
): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  let place = -1;
  for (const index of sections.keys()) {
    const found = findPlace(index);
    if (found !== null) {
      place = found;
      continue;
    }
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [index]);
    else group.push(index);
  }
  return groups;
}

/** 0 when the sections aren't alike. */
function measureLikeness(a: Section, b: Section, { alone }: { alone: boolean }): number {
  if (alone && a.words.size === 0 && b.words.size === 0) return 1;
  const [names, texts] = [overlap(a.name, b.name), overlap(a.words, b.words)];
  const hasTexts = a.words.size > 0 && b.words.size > 0;
  const isSame = hasTexts && texts < strange ? names >= namesake : Math.max(names, texts) >= alike;
  return isSame ? names + texts : 0;
}

/** Pairs of two lists, none crossing another, with the greatest sum of likeness. */
function pairInOrder(
  as: readonly number[],
  bs: readonly number[],
  measure: (a: number, b: number) => number,
): [number, number][] {
  interface Best {
    readonly sum: number;
    readonly pair: [number, number] | null;
    readonly rest: Best | null;
  }
  const none: Best = { sum: 0, pair: null, rest: null };
  let below: Best[] = bs.map(() => none);
  for (const a of as.toReversed()) {
    const row: Best[] = [];
    for (let at = bs.length - 1; at >= 0; at -= 1) {
      const likeness = measure(a, bs[at] ?? -1);
      const rest = below[at + 1] ?? none;
      const paired: Best =
        likeness > 0 ? { sum: likeness + rest.sum, pair: [a, bs[at] ?? -1], rest } : none;
      const [skipA, skipB] = [below[at] ?? none, row[at + 1] ?? none];
      const skipped = skipA.sum >= skipB.sum ? skipA : skipB;
      row[at] = paired.sum > skipped.sum ? paired : skipped;
    }
    below = row;
  }
  const pairs: [number, number][] = [];
  for (let best: Best | null = below[0] ?? null; best !== null; best = best.rest) {
    if (best.pair !== null) pairs.push(best.pair);
  }
  return pairs;
}
