import type { LibraryIndex } from '../library/library.ts';
import { compareToAll, cosine } from '../library/termIndex.ts';
import type { PageReading } from './readPage.ts';

const NEIGHBORS = 20;
const RANKED = 150;
const LEAST_LIKENESS = 0.02;

/** The page's place in the library: what is like it, and what pages like it link to. */
export interface Surroundings {
  /** Likeness of text with each page, by page number. */
  readonly likeness: Float64Array;
  /** Place of each page in the order of likeness, from 1; only the likest 150 have one. */
  readonly ranks: ReadonlyMap<number, number>;
  /** Target → share of the page's likest pages that link to it, weighed by likeness. */
  readonly neighborVotes: ReadonlyMap<number, number>;
  /** Target → how often pages link both to it and to what this page links to. */
  readonly coCitations: ReadonlyMap<number, number>;
  /** Target → number of this page's targets that link to it. */
  readonly twoSteps: ReadonlyMap<number, number>;
}

export function readSurroundings(index: LibraryIndex, reading: PageReading): Surroundings {
  const likeness = compareToAll(index.bodyIndex, reading.measures.body, index.slugs.length);
  likeness[reading.id] = 0;
  const likest = pickLikest(likeness);
  return {
    likeness,
    ranks: new Map(likest.map((id, at) => [id, at + 1])),
    neighborVotes: countVotes(index, likest.slice(0, NEIGHBORS), likeness),
    coCitations: countCoCitations(index, reading),
    twoSteps: countTwoSteps(index, reading),
  };
}

/** Terms of a page that its likeness with all others is judged by when many pages are asked. */
const FEW_TERMS = 64;

/**
 * As `readSurroundings`, for one target. Likeness with it is exact, its rank and the page's
 * neighbors are found by the page's weightiest words alone.
 */
export function readSurroundingsOf(
  index: LibraryIndex,
  reading: PageReading,
  target: number,
): Surroundings {
  const { body } = reading.measures;
  const few = {
    terms: body.terms.subarray(0, FEW_TERMS),
    weights: body.weights.subarray(0, FEW_TERMS),
  };
  const likeness = compareToAll(index.bodyIndex, few, index.slugs.length);
  likeness[reading.id] = 0;
  const own = likeness[target] ?? 0;
  let rank = 1;
  for (const value of likeness) if (value > own) rank += 1;
  const neighbors = pickNeighbors(likeness);
  const theirs = index.measures.get(target)?.body;
  const exact = theirs === undefined ? 0 : cosine(body, theirs);
  const votes = countVotes(index, neighbors, likeness);
  likeness[target] = exact;
  return {
    likeness,
    ranks: new Map(rank <= RANKED && exact > LEAST_LIKENESS ? [[target, rank]] : []),
    neighborVotes: votes,
    coCitations: countCoCitations(index, reading),
    twoSteps: countTwoSteps(index, reading),
  };
}

/** The likest pages, in one pass. */
function pickNeighbors(likeness: Float64Array): number[] {
  const picked: number[] = [];
  let least = LEAST_LIKENESS;
  likeness.forEach((value, id) => {
    if (value <= least) return;
    let at = picked.length;
    while (at > 0 && (likeness[picked[at - 1] ?? -1] ?? 0) < value) at -= 1;
    picked.splice(at, 0, id);
    if (picked.length > NEIGHBORS) picked.pop();
    if (picked.length === NEIGHBORS) least = likeness[picked[NEIGHBORS - 1] ?? -1] ?? 0;
  });
  return picked;
}

/** Numbers of the likest 150 pages, the likest first; equals in the order of their numbers. */
function pickLikest(likeness: Float64Array): number[] {
  const alike = likeness.filter((value) => value > LEAST_LIKENESS).sort();
  const least = alike[Math.max(0, alike.length - RANKED)] ?? Infinity;
  const likest: number[] = [];
  likeness.forEach((value, id) => {
    if (value >= least) likest.push(id);
  });
  return likest.sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b).slice(0, RANKED);
}

function countVotes(
  index: LibraryIndex,
  neighbors: readonly number[],
  likeness: Float64Array,
): Map<number, number> {
  const votes = new Map<number, number>();
  const total = neighbors.reduce((sum, id) => sum + (likeness[id] ?? 0), 0) || 1;
  for (const neighbor of neighbors) {
    for (const target of index.pages.get(neighbor)?.outbound.keys() ?? []) {
      votes.set(target, (votes.get(target) ?? 0) + (likeness[neighbor] ?? 0) / total);
    }
  }
  return votes;
}

function countCoCitations(index: LibraryIndex, reading: PageReading): Map<number, number> {
  const counts = new Map<number, number>();
  for (const linked of reading.linked) {
    const sources = index.inbound.get(linked);
    for (const source of sources?.keys() ?? []) {
      if (source === reading.id) continue;
      const outbound = index.pages.get(source)?.outbound;
      if (outbound === undefined) continue;
      const weight = 1 / Math.log2(2 + outbound.size) / Math.log2(2 + (sources?.size ?? 0));
      for (const target of outbound.keys()) {
        counts.set(target, (counts.get(target) ?? 0) + weight / reading.linked.size);
      }
    }
  }
  return counts;
}

function countTwoSteps(index: LibraryIndex, reading: PageReading): Map<number, number> {
  const counts = new Map<number, number>();
  for (const linked of reading.linked) {
    for (const target of index.pages.get(linked)?.outbound.keys() ?? []) {
      counts.set(target, (counts.get(target) ?? 0) + 1 / reading.linked.size);
    }
  }
  return counts;
}
