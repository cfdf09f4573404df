import type { PageInfo } from '../generated/operations.ts';
import type { TypedText } from '../operations/typedText.ts';
import type { CallOptions } from './clientOptions.ts';
import { type Read, rejectShape } from './read.ts';

/** A part of a list. Pass `pageInfo.endCursor` as `after` for the next one. */
export interface Page<Item> {
  /** The entries, in the order of the list. */
  items: Item[];
  /** How many there are on all pages. */
  totalCount: number;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
}

/** Which part of a list to give. */
export interface PageOptions {
  /** How many to return, 0 to 100. @default 20 */
  first?: number | null | undefined;
  /** The cursor to go on from. @default the start */
  after?: string | null | undefined;
}

/** A type of content that is read as lists. */
export interface ListCollection<Summary, Options> {
  /** One page of the list. */
  list(options?: Options, call?: CallOptions): Promise<Page<Summary>>;
  /**
   * Every entry, fetched page by page as it is read; `first` is the size of a page (50, for the
   * sitemap 1,000).
   */
  all(options?: Options, call?: CallOptions): AsyncGenerator<Summary, void, undefined>;
}

export function createListCollection<Summary, Options extends PageOptions>(
  read: Read,
  many: TypedText<{ item: Page<Summary> }, Options>,
  first = 50,
): ListCollection<Summary, Options> {
  const list = (options?: Options, call?: CallOptions) => readPage(read, many, options, call);
  return Object.freeze({
    list,
    async *all(options?: Options, call?: CallOptions) {
      let { after }: PageOptions = options ?? {};
      for (;;) {
        const variables = { first, ...options, after };
        const { items, pageInfo } = await readPage(read, many, variables, call);
        yield* items;
        if (!pageInfo.hasNextPage) return;
        // A server that repeats itself would otherwise be asked for ever.
        if (pageInfo.endCursor === after) throw rejectShape(many);
        after = pageInfo.endCursor;
      }
    },
  });
}

/** Runs a list operation and gives its page. */
export async function readPage<Item>(
  read: Read,
  operation: TypedText<{ item: Page<Item> }, never>,
  variables: object | undefined,
  call: CallOptions | undefined,
): Promise<Page<Item>> {
  const page = await read(operation, variables, call);
  if (!Array.isArray(page?.items)) throw rejectShape(operation);
  return page;
}
