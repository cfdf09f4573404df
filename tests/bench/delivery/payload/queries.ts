const articleFields = 'id slug title summary publishedAt readingMinutes topics { slug name }';

/** What Payload's own GraphQL is asked for the same as delivery's list. */
export const payloadList = (select: boolean): string => `{
  Articles(limit: 20, sort: "-publishedAt", where: { _status: { equals: published } }${select ? ', select: true' : ''}) {
    totalDocs hasNextPage docs { ${articleFields} } } }`;

const links = (
  name: string,
  key: string,
  end: string,
  select: boolean,
): string => `${name}: CrossLinks(limit: 20, where: { ${key}: { equals: $key }, inPublished: { equals: true } }${select ? ', select: true' : ''}) {
    totalDocs docs { anchorText status ${end} { value { ... on Article { slug title } } } } }`;

/** An article with its links and those that lead to it, in one request: its key is known already. */
export const payloadArticle = (select: boolean): string => `query ($slug: String!, $key: String!) {
  Articles(limit: 1, where: { slug: { equals: $slug }, _status: { equals: published } }${select ? ', select: true' : ''}) {
    docs { ${articleFields} } }
  ${links('outgoing', 'sourceKey', 'target', select)}
  ${links('incoming', 'targetKey', 'source', select)} }`;
