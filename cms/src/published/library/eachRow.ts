import type { TurnedWork } from './inTurns.ts';
import type { LibraryRow } from './libraryRow.ts';

type Rows = readonly LibraryRow[];

/** Rows copied between two breaks: a millisecond or less. */
const rowsAtOnce = 10_000;

/** The rows of several lists one after another, without a copy of them all. */
export function chainRows(lists: readonly Rows[]): Iterable<LibraryRow> {
  return {
    *[Symbol.iterator]() {
      for (const list of lists) yield* list;
    },
  };
}

/** The same as one list, made with breaks; where only one list has rows it is that one. */
export function* joinRows(lists: readonly Rows[]): TurnedWork<Rows> {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length <= 1) return filled[0] ?? [];
  const joined: LibraryRow[] = [];
  for (const list of filled) {
    for (let start = 0; start < list.length; start += rowsAtOnce) {
      if (joined.length > 0) yield;
      for (const row of list.slice(start, start + rowsAtOnce)) joined.push(row);
    }
  }
  return joined;
}

/** Those rows that meet a condition, looked at as they are asked for. */
export function filterRows(
  rows: Iterable<LibraryRow>,
  keep: (row: LibraryRow) => boolean,
): Iterable<LibraryRow> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) if (keep(row)) yield row;
    },
  };
}
