import type { LibraryIndex } from '../library/library.ts';
import { compareToAll } from '../library/termIndex.ts';
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
