import type { PublishedChange, PublishedDocument, PublishedKey } from './publishedDocument.ts';

/** A published document without its content. */
export type CardRow = Omit<PublishedDocument, 'content'>;

/** By what documents can be looked up. */
export interface CardPlaces {
  keys: readonly PublishedKey[];
  /** Of any type. */
  slugs: readonly string[];
  paths: readonly string[];
}

/** What delivery reads from: every published document and the log of changes. */
export interface PublishedStore {
  /** The newest committed revision; 0 when nothing was ever published. */
  revision(): Promise<number>;
  /** All cards in key order, in batches, without content. */
  scanCards(options: { batchSize: number }): AsyncIterable<CardRow[]>;
  /** The cards of those keys that are published now, in key order. */
  loadCards(keys: readonly PublishedKey[]): Promise<CardRow[]>;
  /** The cards of what is published now under any of the keys, slugs or paths, each once. */
  findCards(places: CardPlaces): Promise<CardRow[]>;
  loadContents(
    keys: readonly PublishedKey[],
  ): Promise<Map<PublishedKey, Pick<PublishedDocument, 'revision' | 'content'>>>;
  /** The changes above a revision, oldest first. */
  changesSince(revision: number, options: { limit: number }): Promise<PublishedChange[]>;
}
