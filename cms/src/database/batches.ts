/** Documents named in one query: SQLite takes some thousands of variables, and no more. */
const KEYS_A_QUERY = 200;

/** Parts of a list, each short enough for a query that names them all. */
export function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += KEYS_A_QUERY)
    yield items.slice(start, start + KEYS_A_QUERY);
}
