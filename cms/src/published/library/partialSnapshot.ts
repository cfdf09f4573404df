import type { PublishedKey, PublishedType } from '../publishedDocument.ts';
import { isPublishedKey } from '../readRows.ts';
import type { CardRow, CardPlaces } from '../publishedStore.ts';
import type { LibraryRow } from './libraryRow.ts';
import { Snapshot } from './snapshot.ts';
import { SnapshotDraft } from './snapshotDraft.ts';

/** What needs every document was asked of a snapshot that has only some. */
export class PartialSnapshotError extends Error {
  override readonly name = 'PartialSnapshotError';
}

interface Places {
  keys: Set<PublishedKey>;
  slugs: Set<string>;
  paths: Set<string>;
}

const noPlaces = (): Places => ({ keys: new Set(), slugs: new Set(), paths: new Set() });

/**
 * Some documents of one revision, read from the store as they are asked for. It notes what it was
 * asked and hasn't looked up yet; lists of documents it has none.
 */
export class PartialSnapshot extends Snapshot {
  /** What has been looked up: what isn't here then isn't published. */
  readonly #known: Places;
  readonly #wanted = noPlaces();

  constructor(revision: number, cards: readonly CardRow[] = [], known: Places = noPlaces()) {
    const draft = new SnapshotDraft(Snapshot.empty);
    for (const card of cards) draft.put(card);
    super(revision, draft.freeze());
    this.#known = known;
  }

  /** What it was asked since it was made and doesn't know; null when there is nothing. */
  get wanted(): CardPlaces | null {
    const { keys, slugs, paths } = this.#wanted;
    if (keys.size + slugs.size + paths.size === 0) return null;
    return { keys: [...keys], slugs: [...slugs], paths: [...paths] };
  }

  /** One that knows what was wanted too; `cards` are all that were found so far. */
  learn(cards: readonly CardRow[]): PartialSnapshot {
    const { keys, slugs, paths } = this.#known;
    const found = cards.map(({ key }) => key);
    return new PartialSnapshot(this.revision, cards, {
      keys: new Set([...keys, ...this.#wanted.keys, ...found]),
      slugs: new Set([...slugs, ...this.#wanted.slugs]),
      paths: new Set([...paths, ...this.#wanted.paths]),
    });
  }

  override get(key: string): LibraryRow | undefined {
    const row = super.get(key);
    if (!row && isPublishedKey(key) && !this.#known.keys.has(key)) this.#wanted.keys.add(key);
    return row;
  }

  override findBySlug(type: PublishedType, slug: string): LibraryRow | undefined {
    if (!this.#known.slugs.has(slug)) this.#wanted.slugs.add(slug);
    return super.findBySlug(type, slug);
  }

  override findByPath(path: string): LibraryRow | undefined {
    if (!this.#known.paths.has(path)) this.#wanted.paths.add(path);
    return super.findByPath(path);
  }

  override listType(): never {
    throw new PartialSnapshotError('Lists are not there yet.');
  }

  override listReferring(): never {
    throw new PartialSnapshotError('Lists are not there yet.');
  }

  override listLinking(): never {
    throw new PartialSnapshotError('Incoming links are not there yet.');
  }
}
