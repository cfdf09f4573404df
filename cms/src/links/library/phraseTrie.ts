/** What the library knows about one sequence of stems. */
export interface Phrase {
  readonly stems: readonly number[];
  /** Number of pages whose text contains it. */
  containing: number;
  /** Number of pages that write it as a name: in capitals within a sentence. */
  named: number;
  /** Pages called so in their title or slug, and pages with a heading of these words. */
  titles: Map<number, number>;
  headings: Map<number, number>;
  /** Target → source → number of links with these words. */
  links: Map<number, Map<number, number>>;
  /** Source → number of links with these words, whatever their target. */
  linking: Map<number, number>;
}

/** What most phrases have none of. Replaced when something is counted, never changed. */
const NO_COUNTS = new Map<number, number>();
const NO_LINKS = new Map<number, Map<number, number>>();

interface TrieNode {
  /** Null where no longer phrase goes on. */
  next: Map<number, TrieNode> | null;
  phrase: Phrase | null;
}

export const MAX_PHRASE_WORDS = 8;

/** All titles, headings and anchors of the library, found in a text in one pass. */
export interface PhraseTrie {
  /** The entry of these stems, made when new; null for none or more than eight stems. */
  enter(stems: readonly number[]): Phrase | null;
  find(stems: readonly number[]): Phrase | null;
  /** Calls back with each known phrase that starts at `from`, shortest first. */
  matchAt(stems: ArrayLike<number>, from: number, found: (phrase: Phrase) => void): void;
}

export function createPhraseTrie(): PhraseTrie {
  const root: TrieNode = { next: null, phrase: null };

  function walk(stems: readonly number[]): TrieNode | undefined {
    let node: TrieNode | undefined = root;
    for (const stem of stems) node = node?.next?.get(stem);
    return node;
  }

  return {
    enter(stems) {
      if (stems.length === 0 || stems.length > MAX_PHRASE_WORDS) return null;
      let node = root;
      for (const stem of stems) {
        const next: TrieNode = node.next?.get(stem) ?? { next: null, phrase: null };
        node.next ??= new Map();
        node.next.set(stem, next);
        node = next;
      }
      node.phrase ??= createPhrase(stems);
      return node.phrase;
    },
    find: (stems) => walk(stems)?.phrase ?? null,
    matchAt(stems, from, found) {
      let node: TrieNode | undefined = root;
      for (let at = from; at < stems.length; at += 1) {
        node = node.next?.get(stems[at] ?? -1);
        if (node === undefined) return;
        if (node.phrase !== null) found(node.phrase);
      }
    },
  };
}

function createPhrase(stems: readonly number[]): Phrase {
  return {
    stems: [...stems],
    containing: 0,
    named: 0,
    titles: NO_COUNTS,
    headings: NO_COUNTS,
    links: NO_LINKS,
    linking: NO_COUNTS,
  };
}
