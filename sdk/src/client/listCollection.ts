import type { TypedText } from '../operations/typedText.ts';
import type { CallOptions } from './clientOptions.ts';
import { type Connection, type Page, fetchPage } from './fetchPage.ts';
import { rejectShape } from './rejectShape.ts';
import type { Run } from './run.ts';

export interface PageOptions {
  /** How many to return. @default 20 */
  first?: number | null | undefined;
  /** The cursor to go on from. @default the start */
  after?: string | null | undefined;
}

/** A type of content that is read as lists. */
export interface ListCollection<Summary, Options> {
  /** One page of the list. */
  list(options?: Options, call?: CallOptions): Promise<Page<Summary>>;
  /** Every entry, fetched page by page as it is read; `first` is the size of a page (50). */
  all(options?: Options, call?: CallOptions): AsyncGenerator<Summary, void, undefined>;
}

export function createListCollection<Summary, Options extends PageOptions>(
  run: Run,
  many: TypedText<{ connection: Connection<Summary> }, Options>,
): ListCollection<Summary, Options> {
  return Object.freeze({
    list: (options?: Options, call?: CallOptions) => fetchPage(run, many, options, call),
    async *all(options?: Options, call?: CallOptions) {
      const { after: start, ...others }: PageOptions = options ?? {};
      let after = start;
      for (;;) {
        const variables = { first: 50, ...others, after };
        const page = await fetchPage(run, many, variables, call);
        yield* page.items;
        const { endCursor, hasNextPage } = page.pageInfo;
        if (!hasNextPage) return;
        // A server that repeats itself would otherwise be asked for ever.
        if (endCursor === null || endCursor === after) throw rejectShape(many);
        after = endCursor;
      }
    },
  });
}
