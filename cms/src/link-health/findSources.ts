import { listAnsweredTargets } from '../guide-library/answeredTargets.ts';
import type { GuideLibrary } from '../guide-library/openGuideLibrary.ts';
import { suggestLinks } from '../links/index.ts';

/** A guide from which a link would help another, and the words for it. */
export interface LinkSource {
  /** Path of the guide that would have the link. */
  readonly page: string;
  readonly anchor: string;
  readonly sentence: string;
  /** Probability, 0–1, that an author of this library would set that link. */
  readonly score: number;
}

/** A page has at most so many possible targets. */
const wholeRanking = 150;
const sourcesEach = 3;
/** Below this a suggestion is more likely a waste of an editor's time than a link. */
const leastScore = 0.3;

/**
 * The three best guides to link from, for each of the guides at these paths: those whose words the
 * engine would most likely link there. A guide for which no words are good enough has none. Every
 * guide is looked through once. What somebody has answered for already is left out.
 */
export function findSources(
  { pages, library, answers, snapshot }: GuideLibrary,
  paths: ReadonlySet<string>,
): ReadonlyMap<string, readonly LinkSource[]> {
  const found = new Map<string, readonly LinkSource[]>([...paths].map((path) => [path, []]));
  if (paths.size === 0) return found;
  const answered = listAnsweredTargets(answers, snapshot);
  for (const page of pages) {
    const except = answered.get(page.slug) ?? new Set();
    for (const { target, anchor, sentence, score } of suggestLinks(library, page, {
      limit: wholeRanking,
      minScore: leastScore,
      except,
    })) {
      const known = found.get(target);
      if (anchor === undefined || known === undefined) continue;
      found.set(target, keepBest([...known, { page: page.slug, anchor, sentence, score }]));
    }
  }
  return found;
}

function keepBest(sources: readonly LinkSource[]): LinkSource[] {
  return sources.toSorted((one, other) => other.score - one.score).slice(0, sourcesEach);
}
