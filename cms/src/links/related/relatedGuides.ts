import { checkNumber } from '../library/checkOptions.ts';
import { checkPage } from '../library/checkPage.ts';
import type { LibraryPage } from '../library/libraryPage.ts';
import { toProbability } from '../model/trees.ts';
import type { Library } from '../prepareLibrary.ts';
import { sharedWords } from '../suggest/sharedWords.ts';
import { judgeRelated } from './judgeRelated.ts';
import { pickDiverse } from './pickDiverse.ts';

/** Why a guide is called related, as a value. */
export type RelatedReason =
  | { readonly kind: 'links-here' }
  | { readonly kind: 'linked-from-here' }
  /** A few words both are about, the most telling first. */
  | { readonly kind: 'similar-text'; readonly words: readonly string[] };

export interface RelatedGuide {
  /** Slug of the related page. */
  readonly target: string;
  /** Probability, 0–1, that an author would link one of the two to the other. */
  readonly score: number;
  readonly reason: RelatedReason;
}

export interface RelatedOptions {
  /** @default 6 */
  readonly limit?: number;
}

/** A link that is there already is worth at least this. */
const LINKED_SCORE = 0.5;

/**
 * Pages like this one, best first; never the page itself.
 *
 * @throws {TypeError} for a page that lacks something, and for a limit that is no number
 */
export function relatedGuides(
  { index, model }: Library,
  page: LibraryPage,
  { limit = 6 }: RelatedOptions = {},
): RelatedGuide[] {
  checkPage(page);
  checkNumber('limit', limit);
  const { reading, judged } = judgeRelated(index, page, model);
  const inbound = index.inbound.get(reading.id);
  const linked = new Set([...reading.indexed.outbound.keys(), ...(inbound?.keys() ?? [])]);
  const scores = new Map(judged.map(({ id, margin }) => [id, toProbability(margin)]));
  for (const id of linked) {
    if (id === reading.id || !index.pages.has(id)) continue;
    scores.set(id, LINKED_SCORE + (scores.get(id) ?? 0) * (1 - LINKED_SCORE));
  }
  const scored = [...scores].map(([id, score]) => ({ id, score }));
  scored.sort((a, b) => b.score - a.score || a.id - b.id);
  return pickDiverse(index, scored, limit).flatMap(({ id, score }) => {
    const target = index.slugs[id];
    if (target === undefined) return [];
    return [{ target, score, reason: explain(id) }];
  });

  function explain(id: number): RelatedReason {
    if (inbound?.has(id) === true) return { kind: 'links-here' };
    if (reading.indexed.outbound.has(id)) return { kind: 'linked-from-here' };
    return { kind: 'similar-text', words: sharedWords(index, reading.measures, id) };
  }
}
