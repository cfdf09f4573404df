import type { TurnedWork } from './inTurns.ts';
import type { LibraryRow } from './libraryRow.ts';
import { sortInTurns } from './sortInTurns.ts';

export type SortValue = string | number;

/** One way to sort rows: by a value, then by key, so that every row has its one place. */
export interface RowOrder {
  readonly name: string;
  readonly descending: boolean;
  readonly valueType: 'string' | 'number';
  readonly valueOf: (row: LibraryRow) => SortValue;
}

/** A place in an order: that of a row, or where one was. */
export interface SortPlace {
  readonly value: SortValue;
  readonly key: string;
}

/** Letters without accents and case, so that lists read as people expect. */
function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function readName(row: LibraryRow): string {
  const { name } = row.values;
  return foldText(typeof name === 'string' ? name : row.title);
}

function readPosition(row: LibraryRow): number {
  const { position } = row.values;
  return typeof position === 'number' ? position : 0;
}

export const rowOrders = {
  KEY_ASC: { name: 'k', descending: false, valueType: 'number', valueOf: () => 0 },
  PUBLISHED_AT_DESC: {
    name: 'pd',
    descending: true,
    valueType: 'string',
    valueOf: (row) => row.publishedAt,
  },
  PUBLISHED_AT_ASC: {
    name: 'pa',
    descending: false,
    valueType: 'string',
    valueOf: (row) => row.publishedAt,
  },
  UPDATED_AT_DESC: {
    name: 'ud',
    descending: true,
    valueType: 'string',
    valueOf: (row) => row.updatedAt,
  },
  TITLE_ASC: {
    name: 'ta',
    descending: false,
    valueType: 'string',
    valueOf: (row) => foldText(row.title),
  },
  POSITION_ASC: { name: 'oa', descending: false, valueType: 'number', valueOf: readPosition },
  NAME_ASC: { name: 'na', descending: false, valueType: 'string', valueOf: readName },
  NAME_DESC: { name: 'nd', descending: true, valueType: 'string', valueOf: readName },
} as const satisfies Record<string, RowOrder>;

export function placeOf(row: LibraryRow, order: RowOrder): SortPlace {
  return { value: order.valueOf(row), key: row.key };
}

/** Negative when `a` comes first. Equal values are ordered by key, always ascending. */
export function comparePlaces(a: SortPlace, b: SortPlace, order: RowOrder): number {
  if (a.value !== b.value) return a.value < b.value === order.descending ? 1 : -1;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

/** Rows whose values are worked out between two breaks: a few milliseconds. */
const rowsInTurn = 5000;

interface PlacedRow {
  row: LibraryRow;
  place: SortPlace;
}

/** A sorted copy, made with breaks; each row's value is worked out once. */
export function* sortRows(
  rows: readonly LibraryRow[],
  order: RowOrder,
): TurnedWork<readonly LibraryRow[]> {
  const placed: PlacedRow[] = [];
  for (const row of rows) {
    placed.push({ row, place: placeOf(row, order) });
    if (placed.length % rowsInTurn === 0) yield;
  }
  const sorted = yield* sortInTurns(placed, (a, b) => comparePlaces(a.place, b.place, order));
  return sorted.map(({ row }) => row);
}

/** How many rows come before the place or, with `inclusive`, stand on it too. */
export function countBefore(
  rows: readonly LibraryRow[],
  { place, order, inclusive }: { place: SortPlace; order: RowOrder; inclusive: boolean },
): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    const compared = row ? comparePlaces(placeOf(row, order), place, order) : 0;
    if (compared < 0 || (inclusive && compared === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
