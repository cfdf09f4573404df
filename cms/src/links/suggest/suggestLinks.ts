import { createSentenceFinder } from '../extract/createSentenceFinder.ts';
import type { SentenceFinder } from '../extract/createSentenceFinder.ts';
import type { TextSpan } from '../extract/textBlock.ts';
import { checkNumber, checkSet } from '../library/checkOptions.ts';
import { checkPage } from '../library/checkPage.ts';
import { isUnlinked } from '../library/library.ts';
import type { LibraryPage } from '../library/libraryPage.ts';
import { judgeMentions, judgeTargets } from '../model/rankingModel.ts';
import type { JudgedMention, RankedTarget } from '../model/rankingModel.ts';
import type { Library } from '../prepareLibrary.ts';
import { choosePlaces } from './choosePlaces.ts';
import { closeBrackets } from './closeBrackets.ts';
import { describePage } from './describePage.ts';
import { explainSuggestion } from './explainSuggestion.ts';
import { judgeUnlinked } from './judgeUnlinked.ts';
import { readPage } from './readPage.ts';
import type { PageReading } from './readPage.ts';
import type { Suggestion } from './suggestion.ts';

export interface SuggestOptions {
  /**
   * With a limit the whole ranking comes, best first: low scores and targets without words too.
   * @default as many as read well: one link for every 80 words, those that are there counted
   */
  readonly limit?: number;
  /** Least score of a suggestion. @default 0.3 without a limit, 0 with one */
  readonly minScore?: number;
  /** Slugs not to suggest; the words that would have led there are free for others. @default none */
  readonly except?: ReadonlySet<string>;
}

const WORDS_PER_LINK = 80;
const LEAST_SCORE = 0.3;

/**
 * Links worth adding to a page, best first. The page needn't be in the library.
 *
 * @throws {TypeError} for a page that lacks something, and for options of another type
 */
export function suggestLinks(
  library: Library,
  page: LibraryPage,
  options: SuggestOptions = {},
): Suggestion[] {
  const { limit, minScore = limit === undefined ? LEAST_SCORE : 0, except } = options;
  checkPage(page);
  checkNumber('limit', limit);
  checkNumber('minScore', minScore);
  checkSet('except', except);
  const reading = readPage(library.index, page);
  const placed = rankTargets(library, reading, except).filter(
    ({ ranked }) => ranked.score >= minScore,
  );
  const chosen =
    limit === undefined
      ? placed.filter(({ mention }) => mention !== null).slice(0, countRoom(page))
      : placed.slice(0, Math.max(0, limit));
  const findSentence = rememberSentences(reading);
  return chosen.flatMap((one) => describeSuggestion(library, reading, { ...one, findSentence }));
}

/** How many more links read well in a page. */
function countRoom(page: LibraryPage): number {
  const words = page.blocks.reduce((sum, block) => sum + countWords(block.text), 0);
  const room = Math.floor(words / WORDS_PER_LINK) - page.links.length - page.listLinks.length;
  return Math.max(0, room);
}

interface PlacedTarget {
  readonly ranked: RankedTarget;
  readonly mention: JudgedMention | null;
}

function rankTargets(
  { index, model }: Library,
  reading: PageReading,
  except: ReadonlySet<string> = new Set(),
): PlacedTarget[] {
  const ranking = (
    isUnlinked(index)
      ? judgeUnlinked(index, { reading, model: model.unlinked })
      : judgeTargets(judgeMentions(describePage(index, reading), model.mention), model.target)
  ).filter(({ target }) => !except.has(index.slugs[target] ?? ''));
  const places = choosePlaces(ranking, reading);
  return ranking.map((ranked, at) => ({ ranked, mention: places[at] ?? null }));
}

function describeSuggestion(
  { index }: Library,
  reading: PageReading,
  { ranked, mention, findSentence }: PlacedTarget & { findSentence: FindSentence },
): Suggestion[] {
  const target = index.pages.get(ranked.target);
  if (target === undefined) return [];
  const place = mention === null ? null : readPlace(reading, mention, findSentence);
  const words = place?.anchor ?? '';
  const reason = explainSuggestion(index, { reading, target, mention, words });
  return [{ target: target.page.slug, score: ranked.score, reason, ...(place ?? {}) }];
}

/** The sentence round a span of the block of that number. */
type FindSentence = (block: number, span: TextSpan) => string;

function rememberSentences({ blocks }: PageReading): FindSentence {
  const finders = new Map<number, SentenceFinder>();
  return (number, span) => {
    const finder = finders.get(number) ?? createSentenceFinder(blocks[number]?.text ?? '');
    finders.set(number, finder);
    return finder(span);
  };
}

function readPlace(
  { blocks, indexed }: PageReading,
  mention: JudgedMention,
  findSentence: FindSentence,
) {
  const { block: number } = mention;
  const block = blocks[number];
  if (block === undefined) return null;
  const { blocks: written, links } = indexed.page;
  const spans = [
    ...links.filter((link) => link.blockIndex === number),
    ...(written[number]?.code ?? []),
  ];
  const isFree = (at: number): boolean => !spans.some((span) => span.start <= at && at < span.end);
  const { start, end } = closeBrackets(block, mention, isFree);
  const anchor = block.text.slice(start, end);
  return { block: number, start, end, anchor, sentence: findSentence(number, { start, end }) };
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
