import type { IndexedPage } from '../library/indexedPage.ts';
import { shareOfContext } from '../library/contextLinks.ts';
import { rarityOf } from '../library/rarity.ts';
import { weighStem } from '../library/library.ts';
import { shareAsName } from '../library/writtenAsName.ts';
import type { LibraryIndex } from '../library/library.ts';
import { linkContexts } from '../library/linkContexts.ts';
import { countLinks, countUse, isKnownWithout } from './anchorShare.ts';
import type { CitationLikeness } from './citingSentences.ts';
import type { CueWords } from './cueWords.ts';
import type { Mention } from './mention.ts';
import type { PageReading, ReadBlock } from './readPage.ts';
import type { TargetWords } from './targetWords.ts';

/** What is measured of words that may stand for a target. In order of the values. */
export const MENTION_FEATURES = [
  'anchorShare',
  'anchorCount',
  'linkRate',
  'targetRate',
  'rivals',
  'isTitle',
  'isHeading',
  'titleCover',
  'slugCover',
  'spanCover',
  'headCover',
  'anchorWords',
  'spanWeight',
  'spanLength',
  'capitals',
  'sentenceStart',
  'blockShare',
  'ordinal',
  'placeInPage',
  'isCell',
  'isItem',
  'cueBefore',
  'cueAfter',
  'determiner',
  'quoted',
  'sentenceLikeness',
  'blockLikeness',
  'headingLikeness',
  'contextNear',
  'contextFar',
  'contextAfter',
  'phraseRarity',
  'holders',
  'wordBefore',
  'wordAfter',
  'titleCase',
  'countInPage',
  'asName',
  'citedLikeness',
  'citedBest',
] as const;

export interface MentionSetting {
  readonly reading: PageReading;
  readonly cues: CueWords;
  readonly words: TargetWords;
  readonly target: IndexedPage;
  /** Likeness of its sentence with those in which the target is linked. */
  readonly cited: CitationLikeness;
  /** Mentions of the target with the same words before this one. */
  readonly ordinal: number;
  /** How often the page has the mention's words. */
  readonly count: number;
}

export function measureMention(
  index: LibraryIndex,
  mention: Mention,
  { reading, cues, words, target, cited, ordinal, count }: MentionSetting,
): number[] {
  const block = reading.blocks[mention.block];
  if (block === undefined) return MENTION_FEATURES.map(() => 0);
  const { first, last } = mention;
  const span = block.stems.subarray(first, last + 1);
  const found = mention.phrase ?? index.trie.find([...span]);
  const phrase = found !== null && isKnownWithout(found, reading.id) ? found : null;
  const use = phrase === null ? null : countUse(phrase, reading.id);
  const links = phrase === null ? 0 : countLinks(phrase, target.id, reading.id);
  const isAcronym = mention.phrase === null && first === last && span[0] === target.names.acronym;
  const cover = isAcronym ? ACRONYM_COVER : measureCover(index, span, { target, words });
  const namesakes = isAcronym
    ? index.acronyms.get(target.names.acronym ?? -1)?.size
    : phrase?.titles.has(target.id) === true
      ? phrase.titles.size
      : undefined;
  const contexts =
    index.contexts.size === 0
      ? [0, 0, 0]
      : linkContexts(block.stems, mention).map((key) =>
          shareOfContext(index.contexts.get(key), { target: target.id, self: reading.id }),
        );
  const start = block.starts[first] ?? 0;
  const end = block.ends[last] ?? 0;
  const before = block.stems.subarray(Math.max(0, first - 4), first);
  return [
    use === null || use.linking === 0 ? 0 : links / (use.linking + 0.5),
    Math.log1p(links),
    use === null ? 0 : (use.linking + 0.05) / (use.containing + 1),
    use === null ? 0 : links / (use.containing + 1),
    use === null ? 0 : Math.log1p(use.targets),
    namesakes === undefined ? 0 : 1 / namesakes,
    phrase?.headings.has(target.id) === true ? 1 / phrase.headings.size : 0,
    cover.title,
    cover.slug,
    cover.span,
    cover.head,
    cover.anchors,
    cover.weight,
    last - first + 1,
    countCapitals(block, mention) / (last - first + 1),
    first === 0 || block.sentences[first - 1] !== block.sentences[first] ? 1 : 0,
    (end - start) / Math.max(1, block.text.length),
    Math.min(6, ordinal),
    mention.block / Math.max(1, reading.blocks.length),
    block.tag === 'td' || block.tag === 'th' ? 1 : 0,
    block.tag === 'li' ? 1 : 0,
    before.some((stem) => cues.before.has(stem)) ? 1 : 0,
    block.stems.subarray(last + 1, last + 3).some((stem) => cues.after.has(stem)) ? 1 : 0,
    cues.determiners.has(block.stems[first - 1] ?? -1) ? 1 : 0,
    /["“‘'([]/.test(block.text.charAt(start - 1)) ? 1 : 0,
    words.compareSentence(block, mention),
    words.compareBlock(block),
    words.compareHeading(mention.block),
    ...contexts,
    phrase === null ? 0.5 : rarityOf(phrase.containing, index.pages.size),
    Math.log1p(countHolders(index, span, target)) / Math.log1p(index.pages.size),
    isContent(index, block, first - 1, first) ? 1 : 0,
    isContent(index, block, last + 1, last + 1) ? 1 : 0,
    target.page.title.includes(block.text.slice(start, end)) ? 1 : 0,
    Math.log1p(count),
    shareAsName(index, reading.indexed, mention) ?? 0.5,
    cited.all,
    cited.best,
  ];
}

/** Pages whose names have all of the span's words that the target's name has. */
function countHolders(index: LibraryIndex, span: Int32Array, target: IndexedPage): number {
  const lists = [...new Set(span)]
    .filter((stem) => target.nameStems.has(stem))
    .map((stem) => index.nameIndex.get(stem) ?? new Set<number>())
    .sort((a, b) => a.size - b.size);
  const [fewest, ...others] = lists;
  if (fewest === undefined) return 0;
  if (others.length === 0) return fewest.size;
  let count = 0;
  for (const page of fewest) if (others.every((list) => list.has(page))) count += 1;
  return count;
}

/** Whether a word that says something stands at `at`, in one run with the mention. */
function isContent(index: LibraryIndex, block: ReadBlock, at: number, gapBefore: number): boolean {
  const stem = block.stems[at];
  if (stem === undefined || index.vocabulary.isStopWord(stem)) return false;
  const gap = block.text.slice(block.ends[gapBefore - 1] ?? 0, block.starts[gapBefore] ?? 0);
  return /^[ -]$/.test(gap);
}

/** Initials in capitals count as the whole title. */
const ACRONYM_COVER = { title: 1, slug: 1, span: 1, head: 1, anchors: 0, weight: 1 };

function measureCover(
  index: LibraryIndex,
  span: Int32Array,
  { target, words }: { target: IndexedPage; words: TargetWords },
): Record<'title' | 'slug' | 'span' | 'head' | 'anchors' | 'weight', number> {
  let title = 0;
  let slug = 0;
  let known = 0;
  let head = 0;
  let anchors = 0;
  let weight = 0;
  for (const stem of new Set(span)) {
    const own = weighStem(index, stem);
    weight += own;
    if (target.titleStems.has(stem)) title += own;
    if (target.slugStems.has(stem)) slug += own;
    if (target.nameStems.has(stem)) known += own;
    if (words.isInHead(stem)) head += own;
    anchors += own * words.anchorShare(stem);
  }
  return {
    title: title / Math.max(0.01, words.titleWeight),
    slug: slug / Math.max(0.01, words.slugWeight),
    span: known / Math.max(0.01, weight),
    head: head / Math.max(0.01, weight),
    anchors: anchors / Math.max(0.01, weight),
    weight,
  };
}

function countCapitals(block: ReadBlock, { first, last }: Mention): number {
  return block.words.slice(first, last + 1).filter((word) => /^\p{Lu}/u.test(word)).length;
}
