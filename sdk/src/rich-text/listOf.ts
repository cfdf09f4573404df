/** The list, or an empty one: what comes over the network may lack what its type promises. */
export function listOf<Item>(list: readonly Item[] | null | undefined): readonly Item[] {
  return Array.isArray(list) ? list.filter((item) => item !== null && item !== undefined) : [];
}
