import type { TypedText } from '../operations/typedText.ts';
import type { CallOptions } from './clientOptions.ts';
import type { Connection } from './fetchPage.ts';
import { type ListCollection, type PageOptions, createListCollection } from './listCollection.ts';
import { rejectShape } from './rejectShape.ts';
import type { Run } from './run.ts';

/** Names one document. */
export type Selector = { slug: string } | { id: string };

/** One type of published content: single documents and lists. */
export interface Collection<Item, Summary, Options> extends ListCollection<Summary, Options> {
  /** The whole document, or null when nothing of that name is published. */
  get(selector: Selector, call?: CallOptions): Promise<Item | null>;
}

export interface SelectorVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export function createCollection<Item, Summary, Options extends PageOptions>(options: {
  run: Run;
  one: TypedText<{ item: Item | null }, SelectorVariables>;
  many: TypedText<{ connection: Connection<Summary> }, Options>;
}): Collection<Item, Summary, Options> {
  const { run, one, many } = options;
  return Object.freeze({
    ...createListCollection(run, many),
    async get(selector: Selector, call?: CallOptions) {
      const { item } = await run(one, selectOne(selector), call);
      if (item === undefined) throw rejectShape(one);
      return item;
    },
  });
}

/** Only the name itself is sent, whatever else the object holds. */
export function selectOne(selector: Selector): SelectorVariables {
  if ('id' in selector && selector.id !== '') return { id: selector.id };
  if ('slug' in selector && selector.slug !== '') return { slug: selector.slug };
  throw new TypeError('Name the document by a slug or an id, for example { slug: "my-guide" }.');
}
