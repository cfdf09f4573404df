import { finish } from './inTurns.ts';
import type { TurnedWork } from './inTurns.ts';
import type { LibraryRow } from './libraryRow.ts';
import { countBefore, placeOf, rowOrders, sortRows } from './rowOrder.ts';
import type { RowOrder } from './rowOrder.ts';

/** Above this many changes at once it is cheaper to merge than to splice. */
const spliceLimit = 64;

/** The base from which the other orders are made. */
const byKey: RowOrder = rowOrders.KEY_ASC;

export interface RowListChange {
  removed: readonly LibraryRow[];
  added: readonly LibraryRow[];
}

/** An immutable set of rows that is sorted when first asked, and kept sorted through changes. */
export class RowList {
  static readonly empty = new RowList(new Map());
  readonly #sorted: Map<RowOrder, readonly LibraryRow[]>;

  readonly #sortings = new Map<RowOrder, TurnedWork<readonly LibraryRow[]>>();

  private constructor(sorted: Map<RowOrder, readonly LibraryRow[]>) {
    this.#sorted = sorted;
  }

  get length(): number {
    return this.#rows.length;
  }

  /** The rows in the order of their keys. */
  byKey(): readonly LibraryRow[] {
    return this.#rows;
  }

  sorted(order: RowOrder): readonly LibraryRow[] {
    return finish(this.sorting(order));
  }

  /** The same with breaks, for long lists. */
  *sorting(order: RowOrder): TurnedWork<readonly LibraryRow[]> {
    // The empty list is shared by all that have no rows: it must not learn an order from one of them.
    if (this.length === 0) return this.#rows;
    for (;;) {
      const known = this.#sorted.get(order);
      if (known) return known;
      // Whoever asks meanwhile goes on with the same work.
      const work = this.#sortings.get(order) ?? sortRows(this.#rows, order);
      this.#sortings.set(order, work);
      const step = work.next();
      if (step.done) {
        this.#sorted.set(order, step.value);
        this.#sortings.delete(order);
      } else yield;
    }
  }

  /** A copy with rows taken out (as they were put in) and others put in. */
  with(change: RowListChange): RowList {
    const orders = new Set([byKey, ...this.#sorted.keys()]);
    return new RowList(
      new Map([...orders].map((order) => [order, changeRows(this.sorted(order), order, change)])),
    );
  }

  get #rows(): readonly LibraryRow[] {
    return this.#sorted.get(byKey) ?? [];
  }
}

/** True for what is loaded: the store gives documents by key, and sorting 100,000 takes long. */
function isByKey(rows: readonly LibraryRow[]): boolean {
  return rows.every((row, index) => index === 0 || (rows[index - 1]?.key ?? '') < row.key);
}

function changeRows(
  sorted: readonly LibraryRow[],
  order: RowOrder,
  change: RowListChange,
): readonly LibraryRow[] {
  const isSmall = change.removed.length + change.added.length <= spliceLimit;
  return isSmall ? splice(sorted, order, change) : merge(sorted, order, change);
}

function merge(
  sorted: readonly LibraryRow[],
  order: RowOrder,
  { removed, added }: RowListChange,
): readonly LibraryRow[] {
  const gone = new Set(removed);
  const kept = gone.size === 0 ? sorted : sorted.filter((row) => !gone.has(row));
  const isSorted = order === byKey && isByKey(added);
  const adding = isSorted ? added : finish(sortRows(added, order));
  if (kept.length === 0) return adding;
  const parts: (readonly LibraryRow[])[] = [];
  let from = 0;
  for (const row of adding) {
    const to = countBefore(kept, { place: placeOf(row, order), order, inclusive: false });
    parts.push(kept.slice(from, to), [row]);
    from = to;
  }
  return parts.concat([kept.slice(from)]).flat();
}

function splice(
  sorted: readonly LibraryRow[],
  order: RowOrder,
  { removed, added }: RowListChange,
): readonly LibraryRow[] {
  const copy = [...sorted];
  const find = (row: LibraryRow): number =>
    countBefore(copy, { place: placeOf(row, order), order, inclusive: false });
  for (const row of removed) {
    const index = find(row);
    if (copy[index] === row) copy.splice(index, 1);
  }
  for (const row of added) copy.splice(find(row), 0, row);
  return copy;
}
