/** Addresses up to this long pass through every proxy in use. */
const longestSearch = 4000;

/** The query string of a GET, or null when it would make too long an address. */
export function writeSearch(query: string, variables: object | undefined): string | null {
  if (query.length > longestSearch) return null;
  const search = new URLSearchParams({ query });
  if (variables) search.set('variables', JSON.stringify(variables));
  const text = String(search);
  return text.length > longestSearch ? null : text;
}
