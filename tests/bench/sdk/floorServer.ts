import { createServer } from 'node:http';

/** Answers every request with the same article, as fast as Node can: a process of its own. */
const link = {
  id: 'link',
  source: {
    id: 'articles:1',
    type: 'ARTICLE',
    slug: 'a',
    path: '/guides/a',
    title: 'A',
    summary: '',
  },
  target: null,
  href: '/guides/b',
  url: null,
  anchorText: 'some words of a link',
  sentence: 'A sentence with some words of a link in the middle of it.',
  section: null,
  relation: 'RELATED',
  origin: 'BODY',
  status: 'OK',
  position: 0,
};
const links = { totalCount: 12, nodes: Array.from({ length: 12 }, () => link) };
const item = { ...link.source, outgoingLinks: links, incomingLinks: links };
const body = Buffer.from(JSON.stringify({ data: { item } }));
const headers = {
  'content-type': 'application/graphql-response+json; charset=utf-8',
  'content-length': body.length,
};

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, headers).end(body));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
