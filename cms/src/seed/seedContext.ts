import type { Payload } from 'payload';
import type { LibraryIndex } from '../import/write/libraryIndex.ts';
import type { LexicalState } from '../import/lexical/nodes.ts';

/** What each part of seeding works with. */
export interface SeedContext {
  payload: Payload;
  library: LibraryIndex;
  /** The id of a document that must be there; throws when it isn't. */
  idOf: (collection: string, slug: string) => string;
  /** Rich text whose links lead to documents of the library. */
  toRichText: (markdown: string) => LexicalState;
  /** Called when one more document is in place. */
  step: (label: string) => void;
}

/** Notes that a document exists now. */
export function remember(
  { library }: SeedContext,
  collection: string,
  document: { id: string; slug: string; name: string; isPublished: boolean },
): void {
  library.add(collection, {
    ...document,
    isTrashed: false,
    originalAddress: null,
    importMark: null,
  });
}
