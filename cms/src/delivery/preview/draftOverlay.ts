import { LRUCache } from 'lru-cache';
import { hashPublished } from '../../published/hashPublished.ts';
import { applyChanges } from '../../published/library/applyChanges.ts';
import { estimateBytes } from '../../published/library/estimateBytes.ts';
import type { Library } from '../../published/library/library.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';
import type { ReadLibrary } from '../execution/readLibrary.ts';
import type { TextSearch } from '../search/textSearch.ts';
import type { DraftDocument } from './previewDesk.ts';

/** Drafts seen at one moment: an overlay shares all but a few lists with the library itself. */
const mostOverlays = 16;

interface Overlay {
  base: Snapshot;
  hash: string;
  snapshot: Snapshot;
}

export interface DraftView {
  library: ReadLibrary;
  search: TextSearch;
}

/**
 * Lays one draft over the published library for a query. The library itself is never touched, so
 * that nobody else can meet the draft. Overlays are kept for as long as the library stays as it is:
 * many requests for one draft share one.
 */
export class DraftOverlays {
  readonly #library: Library;
  readonly #search: TextSearch;
  readonly #bases = new WeakMap<Snapshot, Snapshot>();
  readonly #kept = new LRUCache<string, Overlay>({ max: mostOverlays });

  constructor(library: Library, search: TextSearch) {
    this.#library = library;
    this.#search = search;
    library.onChange(() => this.#kept.clear());
  }

  /** The number of overlays in memory. */
  get size(): number {
    return this.#kept.size;
  }

  view(draft: DraftDocument): DraftView {
    const library = this.#library;
    const hash = hashPublished(draft);
    const bytes = estimateBytes(draft.content);
    return {
      library: {
        current: () => {
          const base = library.current();
          return base === null ? null : this.#lay(base, draft, hash);
        },
        bodies: {
          load: (row) => (row.key === draft.key ? draft.content : library.bodies.load(row)),
          bytesOf: (row) => (row.key === draft.key ? bytes : library.bodies.bytesOf(row)),
        },
        related: library.related,
        log: library.log,
        refresh: (doubted) => library.refresh(doubted),
      },
      // What the index holds is what readers find: a search goes by the published words, and shows
      // what it finds as every other field of the answer does.
      search: {
        isMade: () => this.#search.isMade(),
        hold: (snapshot) => ({ ...this.#search.hold(this.#baseOf(snapshot)), snapshot }),
        holdSearchable: async (turns) => {
          const held = await this.#search.holdSearchable(turns);
          return { ...held, snapshot: this.#lay(held.snapshot, draft, hash) };
        },
        findHits: async (snapshot, words, turns) => {
          const hits = await this.#search.findHits(this.#baseOf(snapshot), words, turns);
          return hits.flatMap((hit) => {
            const row = snapshot.get(hit.row.key);
            return row ? [{ ...hit, row }] : [];
          });
        },
      },
    };
  }

  #baseOf(snapshot: Snapshot): Snapshot {
    return this.#bases.get(snapshot) ?? snapshot;
  }

  #lay(base: Snapshot, draft: DraftDocument, hash: string): Snapshot {
    const known = this.#kept.get(draft.key);
    if (known?.base === base && known.hash === hash) return known.snapshot;
    const { content: _, ...card } = draft;
    const { snapshot } = applyChanges(base, {
      revision: base.revision,
      upserts: [{ ...card, revision: base.revision, hash }],
      removals: [],
    });
    this.#bases.set(snapshot, base);
    this.#kept.set(draft.key, { base, hash, snapshot });
    return snapshot;
  }
}
