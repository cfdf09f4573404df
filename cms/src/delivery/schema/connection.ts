import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { countBefore, placeOf } from '../../published/library/rowOrder.ts';
import type { RowOrder } from '../../published/library/rowOrder.ts';
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
  readonly totalCount: () => number;
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
  /** Leaves rows out. @default keeps all */
  keep?: (row: LibraryRow) => boolean;
}

/** Cuts a page from sorted rows. */
export function connectRows(options: RowConnectionOptions): Connection<LibraryRow> {
  const { rows, order, page, keep } = options;
  const scope = `${options.scope}/${order.name}`;
  const size = page.first ?? options.defaultSize ?? 20;
  const start =
    page.after == null
      ? 0
      : countBefore(rows, {
          place: decodeCursor(page.after, { scope, valueType: order.valueType }),
          order,
          inclusive: true,
        });
  const found: LibraryRow[] = [];
  let hasNextPage = false;
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row || (keep && !keep(row))) continue;
    if (found.length === size) {
      hasNextPage = true;
      break;
    }
    found.push(row);
  }
  return {
    edges: found.map((row) => ({
      node: row,
      cursor: () => encodeCursor(scope, placeOf(row, order)),
    })),
    hasNextPage,
    hasPreviousPage: keep ? rows.slice(0, start).some(keep) : start > 0,
    totalCount: () => (keep ? rows.filter(keep).length : rows.length),
  };
}
