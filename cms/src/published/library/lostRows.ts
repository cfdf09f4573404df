import type { PublishedKey } from '../publishedDocument.ts';
import type { PublishedStore } from '../publishedStore.ts';
import type { SnapshotChange } from './applyChanges.ts';
import type { LibraryRow } from './libraryRow.ts';
import type { Snapshot } from './snapshot.ts';

interface LostRowsOptions {
  source: Pick<PublishedStore, 'loadCards' | 'loadContents'>;
  /** Waits for what another process is just writing. */
  waitForSecondLook: () => Promise<void>;
}

interface MissingRow {
  revision: number;
  /** Whether it was first missed so long ago that a look tells. */
  isDue: boolean;
  due: Promise<void>;
}

/** Tells what is lost, once the library has taken in what the log said after the look. */
export type Look = (current: Snapshot) => Pick<SnapshotChange, 'upserts' | 'removals'> | null;

/**
 * Documents whose contents could not be had. What the store has no content of, though its log says
 * nothing of it, is as good as not published: something else than publishing removed or altered its
 * row. It is looked at twice, since a store of several servers, or one without transactions, may show
 * a row's end a moment before its log does. Nobody else waits in between, and whatever else is
 * published then says nothing of it.
 */
export class LostRows {
  readonly #options: LostRowsOptions;
  readonly #missing = new Map<PublishedKey, MissingRow>();

  constructor(options: LostRowsOptions) {
    this.#options = options;
  }

  /** Looks documents up. What the log says has to be read after that. */
  async look(base: Snapshot, doubted: Iterable<PublishedKey>): Promise<Look> {
    const rows: LibraryRow[] = [];
    for (const key of doubted) {
      const row = base.get(key);
      if (row) rows.push(row);
      else this.#missing.delete(key);
    }
    if (rows.length === 0) return () => null;
    const seenTwice = new Set(rows.filter((row) => this.#isDue(row)));
    const keys = rows.map(({ key }) => key);
    const { source } = this.#options;
    const contents = await source.loadContents(keys);
    const cards = new Map((await source.loadCards(keys)).map((card) => [card.key, card]));
    return (current) => {
      const lost = rows.filter((row) => {
        const { key, revision } = row;
        // Whatever was published or withdrawn meanwhile stands in the log.
        const isSame = current.get(key)?.revision === revision;
        const isMissing = isSame && contents.get(key)?.revision !== revision;
        if (isMissing && !seenTwice.has(row)) this.#note(row);
        else this.#missing.delete(key);
        return isMissing && seenTwice.has(row);
      });
      if (lost.length === 0) return null;
      const upserts = lost.flatMap(({ key }) => {
        const card = cards.get(key);
        return card && card.revision === contents.get(key)?.revision ? [card] : [];
      });
      const kept = new Set(upserts.map(({ key }) => key));
      return { upserts, removals: lost.flatMap(({ key }) => (kept.has(key) ? [] : [key])) };
    };
  }

  /** Resolves when those that were missed once can be looked at again; null when there are none. */
  secondLook(keys: readonly PublishedKey[]): Promise<unknown> | null {
    const missing = keys.flatMap((key) => this.#missing.get(key) ?? []);
    return missing.length === 0 ? null : Promise.all(missing.map(({ due }) => due));
  }

  #isDue({ key, revision }: LibraryRow): boolean {
    const missing = this.#missing.get(key);
    return missing?.revision === revision && missing.isDue;
  }

  #note({ key, revision }: LibraryRow): void {
    if (this.#missing.get(key)?.revision === revision) return;
    const due = this.#options.waitForSecondLook();
    const missing: MissingRow = { revision, isDue: false, due };
    missing.due = due.then(() => {
      missing.isDue = true;
    });
    this.#missing.set(key, missing);
  }
}
