import { overlap } from './overlap.ts';
import type { Section } from './readSections.ts';

/** Pairs of one name that are compared; beyond it they are taken in their order. */
const mostPairs = 2_500;
/** How alike the words beneath must be, of 1, where the headings above differ. */
const alike = 0.5;

/**
 * The headings that kept their words: index now and index then. Ids of headings with the same words
 * only tell of their order, so of these each is the one beneath the same heading, with the most
 * words beneath it in common.
 */
export function matchNamed(
  earlier: readonly Section[],
  sections: readonly Section[],
): Map<number, number> {
  const then = groupByName(earlier);
  return new Map(
    [...groupByName(sections)].flatMap(([name, now]) => matchTwins(now, then.get(name) ?? [])),
  );
}

interface Place {
  readonly index: number;
  readonly section: Section;
}

function groupByName(sections: readonly Section[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const [index, section] of sections.entries()) {
    const group = groups.get(section.slug);
    if (group === undefined) groups.set(section.slug, [{ index, section }]);
    else group.push({ index, section });
  }
  return groups;
}

function matchTwins(now: readonly Place[], then: readonly Place[]): [number, number][] {
  const isAlone = now.length === 1 && then.length === 1;
  if (isAlone || now.length * then.length > mostPairs) {
    return now.flatMap(({ index }, at) => {
      const other = then[at];
      return other === undefined ? [] : [pairOf(index, other.index)];
    });
  }
  const pairs = now.flatMap((one, at) =>
    then.flatMap((other, otherAt) => {
      const texts = overlap(one.section.words, other.section.words);
      const isBeneathSame = one.section.parent === other.section.parent;
      if (!isBeneathSame && texts < alike) return [];
      return [
        { one, other, likeness: texts + Number(isBeneathSame), apart: Math.abs(at - otherAt) },
      ];
    }),
  );
  pairs.sort((a, b) => b.likeness - a.likeness || a.apart - b.apart);
  const [matched, used] = [new Map<number, number>(), new Set<number>()];
  for (const { one, other } of pairs) {
    if (matched.has(one.index) || used.has(other.index)) continue;
    matched.set(one.index, other.index);
    used.add(other.index);
  }
  return [...matched];
}

function pairOf(now: number, then: number): [number, number] {
  return [now, then];
}
