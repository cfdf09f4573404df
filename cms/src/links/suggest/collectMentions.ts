import type { LibraryIndex } from '../library/library.ts';
import type { Phrase } from '../library/phraseTrie.ts';
import { countLinks } from './anchorShare.ts';
import { areFree } from './areFree.ts';
import type { Mention } from './mention.ts';
import type { PageReading } from './readPage.ts';

/** A heading or title shared by more pages than this names none of them. */
const MAX_NAMESAKES = 12;
/** A stem in the titles of more pages than this is found through whole phrases only. */
export const MAX_NAMED_BY_STEM = 250;
const MAX_TARGETS_OF_PHRASE = 150;
/** Later places of the same words are no better than so many earlier ones. */
export const MAX_PLACES = 200;

/** Where a stem of a target's name stands in the page. */
export interface NameHit {
  readonly block: number;
  readonly at: number;
  readonly stem: number;
}

export interface PageMentions {
  /** Target → places where a whole title, heading or anchor of it stands. */
  readonly exact: Map<number, Mention[]>;
  /** Stem of some page's title or slug → places where it stands. */
  readonly namePlaces: Map<number, NameHit[]>;
}

/** Looks the library's titles, headings and anchors up in the page, in one pass. */
export function collectMentions(index: LibraryIndex, reading: PageReading): PageMentions {
  const exact = new Map<number, Mention[]>();
  const namePlaces = new Map<number, NameHit[]>();
  const targetsOf = rememberTargets(reading);
  reading.blocks.forEach((readBlock, block) => {
    const { stems, words, taken } = readBlock;
    for (let at = 0; at < stems.length; at += 1) {
      if (taken[at] === 1) continue;
      index.trie.matchAt(stems, at, (phrase) => {
        const last = at + phrase.stems.length - 1;
        if (!areFree(readBlock, at, last)) return;
        for (const target of targetsOf(phrase)) {
          append(exact, target, { block, first: at, last, phrase });
        }
      });
      const stem = stems[at] ?? -1;
      const named = index.nameIndex.get(stem);
      if (named !== undefined && named.size <= MAX_NAMED_BY_STEM) {
        append(namePlaces, stem, { block, at, stem });
      }
      const initials = index.acronyms.get(stem);
      if (initials !== undefined && isAllCapitals(words[at])) {
        for (const target of initials) {
          append(exact, target, { block, first: at, last: at, phrase: null });
        }
      }
    }
  });
  for (const target of [reading.id, ...reading.linked]) exact.delete(target);
  return { exact, namePlaces };
}

/** Places where a word of the page's title or slug stands, in document order. */
export function findNameHits({ namePlaces }: PageMentions, names: Iterable<number>): NameHit[] {
  return [...names]
    .flatMap((stem) => namePlaces.get(stem) ?? [])
    .sort((a, b) => a.block - b.block || a.at - b.at);
}

export function rememberTargets({ id }: PageReading): (phrase: Phrase) => readonly number[] {
  const known = new Map<Phrase, readonly number[]>();
  return (phrase) => {
    const remembered = known.get(phrase);
    if (remembered !== undefined) return remembered;
    const targets = new Set<number>();
    if (phrase.titles.size <= MAX_NAMESAKES)
      for (const one of phrase.titles.keys()) targets.add(one);
    if (phrase.headings.size <= MAX_NAMESAKES) {
      for (const one of phrase.headings.keys()) targets.add(one);
    }
    if (phrase.links.size <= MAX_TARGETS_OF_PHRASE) {
      for (const one of phrase.links.keys()) {
        if (countLinks(phrase, one, id) > 0) targets.add(one);
      }
    }
    const list = [...targets];
    known.set(phrase, list);
    return list;
  };
}

export function isAllCapitals(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}{2,}s?$/u.test(word);
}

function append<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (list.length < MAX_PLACES) list.push(value);
}
