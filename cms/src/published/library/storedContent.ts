import type { PublishedDocument } from '../publishedDocument.ts';

/** What a document holds beside its card. */
export type StoredContent = PublishedDocument['content'];

/** A document's content as loaded, with the revision at which it was written. */
export type LoadedContent = Pick<PublishedDocument, 'revision' | 'content'>;
