/** Documents named in one query: SQLite takes some thousands of variables, and no more. */
const KEYS_A_QUERY = 200;

/**
 * Parts of a list, each short enough for a query that names them all. With `most`, shorter: for
 * queries whose answers are long.
 */
export function* batches<Item>(
  items: readonly Item[],
  { most = KEYS_A_QUERY }: { most?: number } = {},
): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += most) yield items.slice(start, start + most);
}
