/** Addresses up to this long pass through every proxy in use. */
const longestSearch = 4000;

/** The query string of a GET, or null when it would make too long an address. */
export function writeSearch(query: string, variables: object = {}): string | null {
  const search = `${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
  return search.length > longestSearch ? null : search;
}
