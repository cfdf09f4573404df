const many = (count: number, field: (index: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join(' ')} }`;

/** Queries that are dear for what they cost, near the budget or beyond it. */
export const dearQueries: Readonly<Record<string, string>> = {
  'first search': '{ search(query: "therapy") { totalCount } }',
  'search with highlights':
    '{ search(query: "hospitals therapi licenses fieldworks patience recovry", first: 100) { totalCount nodes { highlights { text } } } }',
  '20 searches': many(20, (i) => `search(query: "hospital therapi ${i}", first: 0) { totalCount }`),
  '30 text filters': many(
    30,
    (i) => `articles(first: ${i}, filter: { text: "therapy hospital ${i}" }) { totalCount }`,
  ),
  '30 scans of all links': many(
    30,
    (i) => `crossLinks(first: ${i}, filter: { status: BROKEN }) { totalCount }`,
  ),
  '30 scans of all guides': many(
    30,
    (i) => `articles(first: ${i}, filter: { publishedAfter: "2020-01-01" }) { totalCount }`,
  ),
  '4 sitemaps': many(4, () => 'sitemap { totalCount nodes { path } }'),
  '400 texts': many(4, (i) => `articles(first: ${100 - i}) { nodes { body } }`),
  'texts of 240 links':
    '{ articles(first: 20) { nodes { outgoingLinks(first: 12) { nodes { target { ... on Article { body } } } } } } }',
  'related of 100 guides':
    '{ articles(first: 100) { nodes { relatedGuides(first: 3) { article { title } } } } }',
  'links of links of 10 guides':
    '{ articles(first: 10) { nodes { outgoingLinks(first: 12) { nodes { target { outgoingLinks(first: 12) { nodes { anchorText sentence target { title path } } } } } } } } }',
  'incoming links of 100 guides':
    '{ articles(first: 100) { nodes { incomingLinks(first: 20) { totalCount nodes { source { title } } } } } }',
  '4 hops by 12 links': `{ articles(first: 1) { nodes { ${'outgoingLinks(first: 12) { nodes { target { '.repeat(4)}id${' } } }'.repeat(4)} } } }`,
};
