import type { TypedText } from '../operations/typedText.ts';
import type { CallOptions } from './clientOptions.ts';
import {
  type ListCollection,
  type Page,
  type PageOptions,
  createListCollection,
} from './listCollection.ts';
import type { Read } from './read.ts';

/** Names one document. */
export type Selector = { slug: string } | { id: string };

/** One type of published content: single documents and lists. */
export interface Collection<Item, Summary, Options> extends ListCollection<Summary, Options> {
  /** The whole document, or null when nothing of that name is published. */
  get(selector: Selector, call?: CallOptions): Promise<Item | null>;
}

interface SelectorVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export function createCollection<Item, Summary, Options extends PageOptions>(
  read: Read,
  one: TypedText<{ item: Item | null }, SelectorVariables>,
  many: TypedText<{ item: Page<Summary> }, Options>,
): Collection<Item, Summary, Options> {
  return Object.freeze({
    ...createListCollection(read, many),
    // Async, so that a wrong selector rejects like any other failure.
    get: async (selector: Selector, call?: CallOptions) => read(one, selectOne(selector), call),
  });
}

/** Only the name itself is sent, whatever else the object holds. */
export function selectOne({ id, slug }: SelectorVariables = {}): SelectorVariables {
  if (!id && !slug) throw new TypeError('Name a slug or an id.');
  return id ? { id } : { slug };
}
