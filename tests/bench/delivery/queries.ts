const links = (
  field: string,
): string => `${field}(first: 20) { totalCount nodes { anchorText href status
  ${field === 'outgoingLinks' ? 'target' : 'source'} { slug path title } } }`;

/** Twenty articles with their topics. */
export const list = `{ articles(first: 20) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id slug path title summary publishedAt readingMinutes topics { slug name } } } }`;

/** An article with twelve links, and those that lead to it. */
export const article = `query ($slug: String!) { article(slug: $slug) { id slug path title summary publishedAt
  readingMinutes topics { slug name } ${links('outgoingLinks')} ${links('incomingLinks')} } }`;
