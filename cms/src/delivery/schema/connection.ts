import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { RowList } from '../../published/library/rowList.ts';
import { countBefore, placeOf } from '../../published/library/rowOrder.ts';
import type { RowOrder } from '../../published/library/rowOrder.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

export interface ConnectionEdge<Node> {
  readonly node: Node;
  /** Made only when asked for. */
  readonly cursor: () => string;
}

/** One page of a list. */
export interface Connection<Node> {
  readonly edges: readonly ConnectionEdge<Node>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Counted only when asked for. */
  readonly totalCount: () => number | Promise<number>;
}

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface RowConnectionOptions {
  /** Already in this order. */
  rows: readonly LibraryRow[];
  order: RowOrder;
  /** Names the list, so that a cursor of another is refused. */
  scope: string;
  page: PageArguments;
  /** @default 20 */
  defaultSize?: number;
}

type Condition = (row: LibraryRow) => boolean;

interface Cut {
  start: number;
  size: number;
  edgeOf: (row: LibraryRow) => ConnectionEdge<LibraryRow>;
}

function planCut({ rows, order, page, scope, defaultSize = 20 }: RowConnectionOptions): Cut {
  const named = `${scope}/${order.name}`;
  const start =
    page.after == null
      ? 0
      : countBefore(rows, {
          place: decodeCursor(page.after, { scope: named, valueType: order.valueType }),
          order,
          inclusive: true,
        });
  return {
    start,
    size: page.first ?? defaultSize,
    edgeOf: (node) => ({ node, cursor: () => encodeCursor(named, placeOf(node, order)) }),
  };
}

type RowConnection = Connection<LibraryRow> | Promise<Connection<LibraryRow>>;

/** Makes a connection of a list in an order; a long list is sorted in turns. */
export function withSorted(
  context: DeliveryContext,
  { list, order }: { list: RowList; order: RowOrder },
  connect: (rows: readonly LibraryRow[]) => RowConnection,
): RowConnection {
  const rows = context.sort(list, order);
  return rows instanceof Promise ? rows.then(connect) : connect(rows);
}

/** Cuts a page from sorted rows. */
export function connectRows(options: RowConnectionOptions): Connection<LibraryRow> {
  const { rows } = options;
  const { start, size, edgeOf } = planCut(options);
  return {
    edges: rows.slice(start, start + size).map(edgeOf),
    hasNextPage: start + size < rows.length,
    hasPreviousPage: start > 0,
    totalCount: () => rows.length,
  };
}

/** Rows looked at in one turn: about ten milliseconds. */
const rowsInTurn = 10_000;

/** Cuts a page from those of the sorted rows that meet a condition; a long list in turns. */
export function connectMatching(
  context: DeliveryContext,
  options: RowConnectionOptions & { keep: Condition },
): RowConnection {
  const { rows, keep } = options;
  const inTurns = { steps: rowsInTurn };
  const totalCount = () => context.runInTurns(countMatching(rows, keep), inTurns);
  const cut = { ...planCut(options), keep, totalCount };
  return context.runInTurns(collectPage(rows, cut), inTurns);
}

function* collectPage(
  rows: readonly LibraryRow[],
  cut: Cut & { keep: Condition } & Pick<Connection<LibraryRow>, 'totalCount'>,
): Generator<undefined, Connection<LibraryRow>> {
  const { start, size, keep, edgeOf, totalCount } = cut;
  const edges: ConnectionEdge<LibraryRow>[] = [];
  let hasPreviousPage = false;
  for (let index = 0; index < start && !hasPreviousPage; index += 1) {
    const row = rows[index];
    hasPreviousPage = row !== undefined && keep(row);
    yield;
  }
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index];
    if (row && keep(row)) {
      if (edges.length === size) return { edges, hasPreviousPage, hasNextPage: true, totalCount };
      edges.push(edgeOf(row));
    }
    yield;
  }
  return { edges, hasPreviousPage, hasNextPage: false, totalCount };
}

function* countMatching(
  rows: readonly LibraryRow[],
  keep: Condition,
): Generator<undefined, number> {
  let count = 0;
  for (const row of rows) {
    if (keep(row)) count += 1;
    yield;
  }
  return count;
}
