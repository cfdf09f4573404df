import express from 'express';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redirects } from '../../sdk/src/express/index.ts';
import { createClient } from '../../sdk/src/index.ts';
import {
  addressFor,
  collectLinks,
  createAddressBook,
  linkAddress,
  parseId,
  patternsFrom,
  readAnchorText,
  reportLinks,
} from '../../sdk/src/links/index.ts';
import { type LinkNode, renderHtml, type RichTextRoot } from '../../sdk/src/rich-text/index.ts';
import { RichText } from '../../sdk/src/rich-text/react/index.ts';
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

describe('a link at an address of one’s own', () => {
  const urls = { origin: 'https://g.example', patterns: { ARTICLE: '/read/{slug}' } };
  const licensing = { type: 'ARTICLE', slug: 'licensing', path: '/guides/licensing' } as const;

  it('of a list leads down to its section', async () => {
    const articles = [
      ...(library.articles ?? []),
      {
        slug: 'pointing',
        links: [
          { to: 'articles:hand-therapy-career', section: 'pay', anchorText: 'the pay' },
          { to: 'articles:hand-therapy-career', section: 'gone', anchorText: 'something gone' },
          { to: 'articles:nowhere', anchorText: 'a guide to come' },
          { to: 'https://web.example/#part', anchorText: 'the web' },
        ],
      },
      { slug: 'hand-therapy-career', body: withHeading('pay') },
    ].filter(({ slug }, index, all) => all.findLastIndex((one) => one.slug === slug) === index);
    const own = await startContentServer({ ...library, articles });
    const { outgoingLinks } =
      (await createClient({ endpoint: own.endpoint }).articles.get({ slug: 'pointing' })) ?? {};
    const links = outgoingLinks?.nodes ?? [];
    expect(links.map(({ href }) => href)).toEqual([
      '/guides/hand-therapy-career#pay',
      '/guides/hand-therapy-career',
      null,
      'https://web.example/#part',
    ]);
    expect(links.map((link) => linkAddress(link, urls))).toEqual([
      'https://g.example/read/hand-therapy-career#pay',
      'https://g.example/read/hand-therapy-career',
      null,
      'https://web.example/#part',
    ]);
    expect(links.map((link) => linkAddress(link))).toEqual(links.map(({ href }) => href));

    const typed = links.slice(0, 1).map((link) => ({
      ...link,
      href: `${link.href?.split('#')[0]}?from=mail#hours`,
      targetSection: null,
    }));
    expect(typed.map((link) => linkAddress(link, urls))).toEqual([
      'https://g.example/read/hand-therapy-career?from=mail#hours',
    ]);
    await own.close();
  });

  it('of a rich text does so in every renderer', () => {
    const link = (change: Partial<LinkNode>): LinkNode => ({
      type: 'link',
      href: '/guides/licensing#exam',
      status: 'ok',
      target: { ...licensing, key: 'articles:l', type: 'articles', title: '', section: 'exam' },
      external: false,
      newTab: false,
      children: [{ type: 'text', text: 'exam' }],
      ...change,
    });
    const target = { ...licensing, key: 'novelties:l', type: 'novelties', title: '' };
    const page = { ...licensing, key: 'articles:l', type: 'articles', title: '', section: null };
    const typed = { href: '/guides/licensing?from=mail#exam', target: page };
    const root: RichTextRoot = {
      type: 'root',
      version: 1,
      children: [
        { type: 'paragraph', children: [link({})] },
        { type: 'paragraph', children: [link({ href: null, target: null })] },
        { type: 'paragraph', children: [link({ href: '/new/licensing', target })] },
        { type: 'paragraph', children: [link(typed)] },
      ],
    };
    const href = (node: LinkNode) => linkAddress(node, urls);
    const html =
      '<p><a href="https://g.example/read/licensing#exam">exam</a></p><p>exam</p>' +
      '<p><a href="/new/licensing">exam</a></p>' +
      '<p><a href="https://g.example/read/licensing?from=mail#exam">exam</a></p>';
    expect(renderHtml(root, { href })).toBe(html);
    expect(renderToStaticMarkup(createElement(RichText, { root, href }))).toBe(html);
  });

  it('is given by a client with the section of what it is asked for', () => {
    const content = createClient({ endpoint: server.endpoint, urls });
    expect(content.urlFor({ ...licensing, section: 'exam' })).toBe(
      'https://g.example/read/licensing#exam',
    );
    expect(content.urlFor({ ...licensing, section: null })).toBe(
      'https://g.example/read/licensing',
    );
  });
});

function withHeading(id: string): RichTextRoot {
  const children = [{ type: 'text' as const, text: 'Pay' }];
  return { type: 'root', version: 1, children: [{ type: 'heading', level: 2, id, children }] };
}

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
