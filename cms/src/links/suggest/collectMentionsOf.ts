import type { IndexedPage } from '../library/indexedPage.ts';
import type { LibraryIndex } from '../library/library.ts';
import type { Phrase } from '../library/phraseTrie.ts';
import { areFree } from './areFree.ts';
import {
  MAX_NAMED_BY_STEM,
  MAX_PLACES,
  isAllCapitals,
  rememberTargets,
} from './collectMentions.ts';
import type { NameHit, PageMentions } from './collectMentions.ts';
import type { Mention } from './mention.ts';
import type { PageReading } from './readPage.ts';

/** As `collectMentions`, for one target: what is asked of many pages has to be quick. */
export function collectMentionsOf(
  index: LibraryIndex,
  reading: PageReading,
  target: IndexedPage,
): PageMentions {
  if (target.id === reading.id || reading.linked.has(target.id)) {
    return { exact: new Map(), namePlaces: new Map() };
  }
  const targetsOf = rememberTargets(reading);
  const mentions = [...phrasesOf(index, target)]
    .filter((phrase) => targetsOf(phrase).includes(target.id))
    .flatMap((phrase) => findPhrase(reading, phrase));
  mentions.push(...findInitials(reading, target));
  mentions.sort((a, b) => a.block - b.block || a.first - b.first || a.last - b.last);
  return {
    exact: new Map(mentions.length === 0 ? [] : [[target.id, mentions.slice(0, MAX_PLACES)]]),
    namePlaces: findNames(index, reading, target),
  };
}

/** Titles, headings and anchors of the target. */
function phrasesOf(index: LibraryIndex, { id, names }: IndexedPage): Set<Phrase> {
  const phrases = new Set<Phrase>();
  for (const name of [...names.titles, ...names.headings]) {
    const phrase = index.trie.find(name);
    if (phrase !== null) phrases.add(phrase);
  }
  for (const source of index.inbound.get(id)?.keys() ?? []) {
    for (const { target, phrase } of index.pages.get(source)?.links ?? []) {
      if (target === id && phrase !== null) phrases.add(phrase);
    }
  }
  return phrases;
}

function findPhrase({ blocks }: PageReading, phrase: Phrase): Mention[] {
  const { stems: wanted } = phrase;
  const first = wanted[0] ?? -1;
  return blocks.flatMap((readBlock, block) => {
    const { stems } = readBlock;
    const found: Mention[] = [];
    for (let at = stems.indexOf(first); at !== -1; at = stems.indexOf(first, at + 1)) {
      const last = at + wanted.length - 1;
      const isHere = wanted.every((stem, place) => stems[at + place] === stem);
      if (isHere && areFree(readBlock, at, last)) {
        found.push({ block, first: at, last, phrase });
      }
    }
    return found;
  });
}

function findInitials({ blocks }: PageReading, { names }: IndexedPage): Mention[] {
  const { acronym } = names;
  if (acronym === null) return [];
  return blocks.flatMap((block, number) =>
    listPlaces(block.stems, acronym)
      .filter((at) => block.taken[at] === 0 && isAllCapitals(block.words[at]))
      .map((at) => ({ block: number, first: at, last: at, phrase: null })),
  );
}

function findNames(
  index: LibraryIndex,
  { blocks }: PageReading,
  { nameStems }: IndexedPage,
): Map<number, NameHit[]> {
  const places = new Map<number, NameHit[]>();
  for (const stem of nameStems) {
    if ((index.nameIndex.get(stem)?.size ?? 0) > MAX_NAMED_BY_STEM) continue;
    const hits = blocks.flatMap(({ stems, taken }, block) =>
      listPlaces(stems, stem)
        .filter((at) => taken[at] === 0)
        .map((at) => ({ block, at, stem })),
    );
    if (hits.length > 0) places.set(stem, hits.slice(0, MAX_PLACES));
  }
  return places;
}

function listPlaces(stems: Int32Array, wanted: number): number[] {
  const places: number[] = [];
  for (let at = stems.indexOf(wanted); at !== -1; at = stems.indexOf(wanted, at + 1)) {
    places.push(at);
  }
  return places;
}
