import type { PublishedChange, PublishedDocument, PublishedKey } from '../publishedDocument.ts';
import type { CardRow } from './libraryRow.ts';

export type StoredContent = PublishedDocument['content'];

/** A document's content as loaded, with the revision at which it was written. */
export interface LoadedContent {
  revision: number;
  content: StoredContent;
}

/** What the library needs of the published store. */
export interface LibrarySource {
  /** The newest committed revision; 0 when nothing was ever published. */
  revision(): Promise<number>;
  /** All cards in key order, in batches, without content. */
  scanCards(options: { batchSize: number }): AsyncIterable<CardRow[]>;
  /** The cards that are published now; the others are left out. */
  loadCards(keys: readonly PublishedKey[]): Promise<CardRow[]>;
  loadContents(keys: readonly PublishedKey[]): Promise<Map<PublishedKey, LoadedContent>>;
  /** Changes above a revision, oldest first. */
  changesSince(revision: number, options: { limit: number }): Promise<PublishedChange[]>;
}
