/** What the library knows about one sequence of stems. */
export interface Phrase {
  readonly stems: readonly number[];
  /** Number of pages whose text contains it. */
  containing: number;
  /** Pages called so in their title or slug, and pages with a heading of these words. */
  readonly titles: Map<number, number>;
  readonly headings: Map<number, number>;
  /** Target → source → number of links with these words. */
  readonly links: Map<number, Map<number, number>>;
  /** Source → number of links with these words, whatever their target. */
  readonly linking: Map<number, number>;
}

interface TrieNode {
  readonly next: Map<number, TrieNode>;
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
  const root: TrieNode = { next: new Map(), phrase: null };

  function walk(stems: readonly number[]): TrieNode | undefined {
    let node: TrieNode | undefined = root;
    for (const stem of stems) node = node?.next.get(stem);
    return node;
  }

  return {
    enter(stems) {
      if (stems.length === 0 || stems.length > MAX_PHRASE_WORDS) return null;
      let node = root;
      for (const stem of stems) {
        const next: TrieNode = node.next.get(stem) ?? { next: new Map(), phrase: null };
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
        node = node.next.get(stems[at] ?? -1);
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
    titles: new Map(),
    headings: new Map(),
    links: new Map(),
    linking: new Map(),
  };
}
