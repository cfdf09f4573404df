import { weighStem } from '../library/library.ts';
import type { LibraryIndex } from '../library/library.ts';
import type { IndexedPage } from '../library/indexedPage.ts';
import type { Phrase } from '../library/phraseTrie.ts';
import type { SparseVector } from '../library/termIndex.ts';
import type { PageReading } from './readPage.ts';
import type { Surroundings } from './surroundings.ts';

/** What is measured of a page and a possible target, whatever the words. In order of the values. */
export const TARGET_FEATURES = [
  'likeness',
  'likenessRank',
  'headInText',
  'textInHead',
  'nameInPage',
  'nameBack',
  'sameFolder',
  'isAbove',
  'isBelow',
  'sharedPath',
  'inbound',
  'inboundFromFolder',
  'neighborVotes',
  'coCitations',
  'twoSteps',
  'linksBack',
  'nameWeight',
  'nameLength',
  'namesakes',
  'pageWords',
  'targetWords',
  'linkDensity',
  'linkedAlready',
  'mentionedBack',
  'lengthShare',
  'namedElsewhere',
] as const;

/** What the features of all targets of one page have in common, read once. */
export interface PageFacts {
  readonly stems: ReadonlySet<number>;
  readonly bodyWeights: ReadonlyMap<number, number>;
  readonly headWeights: ReadonlyMap<number, number>;
  readonly linkDensity: number;
}

export function readPageFacts(index: LibraryIndex, reading: PageReading): PageFacts {
  const stems = new Set<number>();
  for (const block of reading.blocks) for (const stem of block.stems) stems.add(stem);
  return {
    stems,
    bodyWeights: toMap(reading.measures.body),
    headWeights: toMap(reading.measures.head),
    linkDensity: index.linkCount / Math.max(1, index.pages.size),
  };
}

export function measureTarget(
  index: LibraryIndex,
  { reading, facts, around }: { reading: PageReading; facts: PageFacts; around: Surroundings },
  target: IndexedPage,
): number[] {
  const { id } = target;
  const measures = index.measures.get(id);
  const source = reading.indexed;
  const inbound = index.inbound.get(id);
  const inboundCount = (inbound?.size ?? 0) - (inbound?.has(reading.id) ? 1 : 0);
  const folder = source.segments.slice(0, -1).join('/');
  const shared = countShared(source.segments, target.segments);
  const titlePhrase = index.trie.find(target.names.titles[0] ?? []);
  return [
    around.likeness[id] ?? 0,
    1 / Math.sqrt(around.ranks.get(id) ?? 400),
    measures === undefined ? 0 : dot(facts.bodyWeights, measures.head),
    measures === undefined ? 0 : dot(facts.headWeights, measures.body),
    shareOfName(index, target.nameStems, (stem) => facts.stems.has(stem)),
    measures === undefined ? 0 : shareIn(index, source.nameStems, measures.body),
    target.segments.slice(0, -1).join('/') === folder ? 1 : 0,
    shared === target.segments.length ? 1 : 0,
    shared === source.segments.length ? 1 : 0,
    shared / Math.max(1, source.segments.length, target.segments.length),
    Math.log1p(inboundCount) / Math.log1p(index.pages.size),
    shareFromFolder(index, { inbound, folder, self: reading.id }),
    around.neighborVotes.get(id) ?? 0,
    around.coCitations.get(id) ?? 0,
    around.twoSteps.get(id) ?? 0,
    target.outbound.has(reading.id) ? 1 : 0,
    [...target.nameStems].reduce((sum, stem) => sum + weighStem(index, stem), 0),
    target.titleStems.size,
    Math.min(20, titlePhrase?.titles.size ?? 0),
    Math.log1p(source.wordCount),
    Math.log1p(target.wordCount),
    Math.log1p(facts.linkDensity),
    Math.log1p(reading.linked.size),
    countNames(measures?.phrases ?? [], reading.id),
    target.wordCount / Math.max(1, target.wordCount + index.wordCount / index.pages.size),
    Math.log1p(countNaming(index, reading, target)) / Math.log1p(index.pages.size),
  ];
}

/** How often the phrases are titles of the page; a title of many pages counts as much less. */
export function countNames(phrases: readonly Phrase[], page: number): number {
  return phrases.reduce((sum, { titles }) => sum + (titles.has(page) ? 1 / titles.size : 0), 0);
}

/** Pages that write one of the target's titles as a name, the page itself left out. */
function countNaming(index: LibraryIndex, { measures }: PageReading, target: IndexedPage): number {
  let most = 0;
  for (const title of target.names.titles) {
    const phrase = index.trie.find(title);
    if (phrase === null) continue;
    most = Math.max(most, phrase.named - (measures.named.has(phrase) ? 1 : 0));
  }
  return most;
}

/** Share of a name's weight that is found. */
export function shareOfName(
  index: LibraryIndex,
  name: ReadonlySet<number>,
  isFound: (stem: number) => boolean,
): number {
  let found = 0;
  let total = 0;
  for (const stem of name) {
    const weight = weighStem(index, stem);
    total += weight;
    if (isFound(stem)) found += weight;
  }
  return total === 0 ? 0 : found / total;
}

function shareIn(index: LibraryIndex, name: ReadonlySet<number>, vector: SparseVector): number {
  return shareOfName(index, name, (stem) => vector.terms.includes(stem));
}

function shareFromFolder(
  index: LibraryIndex,
  {
    inbound,
    folder,
    self,
  }: { inbound: Map<number, number> | undefined; folder: string; self: number },
): number {
  const members = index.folders.get(folder);
  if (members === undefined || inbound === undefined || members.size < 2) return 0;
  let linking = 0;
  for (const source of inbound.keys()) if (source !== self && members.has(source)) linking += 1;
  return linking / members.size;
}

function countShared(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

function dot(weights: ReadonlyMap<number, number>, vector: SparseVector): number {
  let sum = 0;
  vector.terms.forEach((term, at) => {
    sum += (weights.get(term) ?? 0) * (vector.weights[at] ?? 0);
  });
  return sum;
}

function toMap(vector: SparseVector): Map<number, number> {
  return new Map([...vector.terms].map((term, at) => [term, vector.weights[at] ?? 0]));
}
