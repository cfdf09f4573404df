import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redirects } from '../../sdk/src/express/index.ts';
import { createClient } from '../../sdk/src/index.ts';
import {
  addressFor,
  collectLinks,
  createAddressBook,
  parseId,
  patternsFrom,
  readAnchorText,
  reportLinks,
} from '../../sdk/src/links/index.ts';
import { type ContentServer, startContentServer } from '../../sdk/src/testing/index.ts';
import { library } from './library.ts';

let server: ContentServer;
beforeAll(async () => {
  server = await startContentServer(library);
});
afterAll(() => server.close());

describe('links', () => {
  it('reports the pages whose links need work', async () => {
    const { items } = await createClient({ endpoint: server.endpoint }).crossLinks.list();
    const reports = reportLinks(items);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      page: { slug: 'hand-therapy-career' },
      broken: [],
      unpublished: [{ anchorText: 'a guide to come' }],
    });
  });

  it('collects the links of a text with their words', async () => {
    const guide = await createClient({ endpoint: server.endpoint }).articles.get({
      slug: 'hand-therapy-career',
    });
    const links = guide === null ? [] : collectLinks(guide.body);
    expect(links.map(readAnchorText)).toEqual(['work in schools']);
  });

  it('gives addresses by id and takes ids apart', async () => {
    const content = createClient({ endpoint: server.endpoint });
    const book = createAddressBook((await content.articles.list()).items, {
      origin: 'https://g.example',
    });
    expect(book.find('articles:licensing')).toBe('https://g.example/guides/licensing');
    expect(book.find('articles:none')).toBeNull();
    expect(parseId('career-settings:a:b')).toEqual({ type: 'career-settings', key: 'a:b' });
    expect(parseId('nothing')).toBeNull();
    const patterns = patternsFrom((await content.site()).paths);
    expect(addressFor({ type: 'TOPIC', slug: 's', path: '/x' }, { patterns })).toBe('/topics/s');
  });
});

describe('the redirect middleware', () => {
  it('redirects old paths, keeps the query, and lets the rest through', async () => {
    const app = express();
    app.use(redirects({ client: createClient({ endpoint: server.endpoint }) }));
    app.use((_request, response) => void response.status(404).send('not found'));
    const site = app.listen(0, '127.0.0.1');
    await new Promise((listening) => site.once('listening', listening));
    const address = site.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const get = (path: string, method = 'GET') =>
      fetch(`http://127.0.0.1:${port}${path}`, { method, redirect: 'manual' });
    const moved = await get('/old?from=mail');
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      '/guides/licensing?from=mail',
    ]);
    expect((await get('/none')).status).toBe(404);
    expect((await get('/old', 'POST')).status).toBe(404);
    server.failNext({ kind: 'status', status: 400 });
    expect((await get('/old')).status).toBe(404);
    await new Promise((closed) => site.close(closed));
  });
});
