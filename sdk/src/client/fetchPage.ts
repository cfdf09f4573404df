import type { PageInfo } from '../generated/operations.ts';
import type { TypedText } from '../operations/typedText.ts';
import type { CallOptions } from './clientOptions.ts';
import { rejectShape } from './rejectShape.ts';
import type { Run } from './run.ts';

/** A part of a list. Pass `pageInfo.endCursor` as `after` for the next one. */
export interface Page<Item> {
  items: Item[];
  /** How many there are on all pages. */
  totalCount: number;
  pageInfo: PageInfo;
}

/** The part of a connection that every list operation selects. */
export interface Connection<Item> {
  totalCount: number;
  pageInfo: PageInfo;
  nodes: Item[];
}

/** Runs a list operation and gives its page. */
export async function fetchPage<Item>(
  run: Run,
  operation: TypedText<{ connection: Connection<Item> }, never>,
  variables: object | undefined,
  call: CallOptions | undefined,
): Promise<Page<Item>> {
  const { connection } = await run(operation, variables, call);
  if (!Array.isArray(connection?.nodes)) throw rejectShape(operation);
  const { nodes, totalCount, pageInfo } = connection;
  return { items: nodes, totalCount, pageInfo };
}
