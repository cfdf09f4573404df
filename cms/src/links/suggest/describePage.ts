import type { LibraryIndex } from '../library/library.ts';
import { weighName, weighStem } from '../library/library.ts';
import { readRange } from '../library/linkContexts.ts';
import { countLinks, countUse } from './anchorShare.ts';
import { createCitationReader } from './citingSentences.ts';
import { collectMentions, findNameHits } from './collectMentions.ts';
import type { PageMentions } from './collectMentions.ts';
import { collectMentionsOf } from './collectMentionsOf.ts';
import { readCueWords } from './cueWords.ts';
import { findWindows } from './findWindows.ts';
import type { Mention } from './mention.ts';
import { measureMention } from './mentionFeatures.ts';
import { pickTop } from './pickTop.ts';
import type { PageReading } from './readPage.ts';
import { readSurroundings, readSurroundingsOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { measureTarget, readPageFacts } from './targetFeatures.ts';
import { createTargetReader } from './targetWords.ts';

const MAX_TARGETS = 150;
const MAX_MENTIONS = 12;

export interface DescribedMention extends Mention {
  readonly features: readonly number[];
}

/** A possible target with everything the model needs to know about it. */
export interface DescribedTarget {
  readonly target: number;
  readonly features: readonly number[];
  readonly mentions: readonly DescribedMention[];
}

/**
 * Everything measured about a page's possible targets, for scoring and for learning.
 *
 * @param only the one target to look at, when the others don't matter
 */
export function describePage(
  index: LibraryIndex,
  reading: PageReading,
  only?: number,
): DescribedTarget[] {
  const alone = only === undefined ? undefined : index.pages.get(only);
  const mentions =
    alone === undefined
      ? collectMentions(index, reading)
      : collectMentionsOf(index, reading, alone);
  const around =
    alone === undefined
      ? readSurroundings(index, reading)
      : readSurroundingsOf(index, reading, alone.id);
  const facts = readPageFacts(index, reading);
  const cues = readCueWords(index.vocabulary);
  const openTarget = createTargetReader(index, reading);
  const openCitations = createCitationReader(index, reading);
  const chosen = only === undefined ? chooseTargets(index, { reading, mentions, around }) : [only];
  const counts = new Map<string, number>();
  return chosen.flatMap((id) => {
    const target = index.pages.get(id);
    if (target === undefined) return [];
    const { words, close } = openTarget(target);
    const compareCited = openCitations(target);
    const seen = new Map<string, number>();
    const described = chooseMentions(index, { reading, mentions, target: id }).flatMap(
      (mention) => {
        const block = reading.blocks[mention.block];
        if (block === undefined) return [];
        const { first, last } = mention;
        const key = readRange(block.stems, first, last + 1);
        const ordinal = seen.get(key) ?? 0;
        seen.set(key, ordinal + 1);
        const count = counts.get(key) ?? countRun(reading, block.stems.subarray(first, last + 1));
        counts.set(key, count);
        const cited = compareCited(block, first);
        const setting = { reading, cues, words, target, cited, ordinal, count };
        return [{ ...mention, features: measureMention(index, mention, setting) }];
      },
    );
    close();
    const features = measureTarget(index, { reading, facts, around }, target);
    return [{ target: id, features, mentions: described }];
  });
}

/** How often the page has these words. */
function countRun({ blocks }: PageReading, span: Int32Array): number {
  const first = span[0] ?? -1;
  let count = 0;
  for (const { stems } of blocks) {
    for (let at = stems.indexOf(first); at !== -1; at = stems.indexOf(first, at + 1)) {
      if (span.every((stem, place) => stems[at + place] === stem)) count += 1;
    }
  }
  return count;
}

/** The targets worth measuring: named in the page, linked elsewhere with its words, or like it. */
function chooseTargets(
  index: LibraryIndex,
  {
    reading,
    mentions,
    around,
  }: { reading: PageReading; mentions: PageMentions; around: Surroundings },
): number[] {
  const scores = new Map<number, number>();
  const raise = (target: number, score: number): void => {
    scores.set(target, (scores.get(target) ?? 0) + score);
  };
  for (const [target, places] of mentions.exact) {
    let best = 0;
    for (const mention of places) best = Math.max(best, guess(mention, target, reading.id));
    raise(target, best);
  }
  for (const [target, found] of weighNamesFound(index, mentions)) {
    raise(target, (0.6 * found) / weighName(index, target));
  }
  for (const target of around.ranks.keys()) raise(target, around.likeness[target] ?? 0);
  for (const [target, votes] of around.neighborVotes) raise(target, votes);
  for (const [target, count] of around.coCitations) raise(target, count);
  for (const [target] of around.twoSteps) raise(target, 0.1);
  for (const target of [reading.id, ...reading.linked]) scores.delete(target);
  return pickTop(scores, MAX_TARGETS);
}

/** Target → weight of the different words of its name that stand anywhere in the page. */
function weighNamesFound(index: LibraryIndex, { namePlaces }: PageMentions): Map<number, number> {
  const found = new Map<number, number>();
  for (const stem of namePlaces.keys()) {
    const weight = weighStem(index, stem);
    for (const target of index.nameIndex.get(stem) ?? []) {
      found.set(target, (found.get(target) ?? 0) + weight);
    }
  }
  return found;
}

/** A quick measure of how surely these words mean the target. */
function guess({ phrase }: Mention, target: number, self: number): number {
  if (phrase === null) return 0.5;
  const linking = countUse(phrase, self).linking;
  const links = countLinks(phrase, target, self);
  return (
    (phrase.titles.has(target) ? 1 / phrase.titles.size : 0) +
    (phrase.headings.has(target) ? 0.4 / phrase.headings.size : 0) +
    links / (linking + 1)
  );
}

function chooseMentions(
  index: LibraryIndex,
  { reading, mentions, target }: { reading: PageReading; mentions: PageMentions; target: number },
): Mention[] {
  const chosen = new Map<string, { mention: Mention; score: number }>();
  const offer = (mention: Mention, score: number): void => {
    const key = `${mention.block}/${mention.first}/${mention.last}`;
    const known = chosen.get(key);
    if (known === undefined || known.score < score) chosen.set(key, { mention, score });
  };
  for (const mention of mentions.exact.get(target) ?? []) {
    offer(mention, 0.2 + guess(mention, target, reading.id));
  }
  const hits = findNameHits(mentions, index.pages.get(target)?.nameStems ?? []);
  const total = weighName(index, target);
  for (const window of findWindows(reading, hits, (stem) => weighStem(index, stem))) {
    offer({ ...window, phrase: null }, window.weight / total);
  }
  return [...chosen.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_MENTIONS)
    .map(({ mention }) => mention)
    .sort((a, b) => a.block - b.block || a.first - b.first);
}
