import { createServer, type Server } from 'node:http';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient as createEdgeClient } from '../../sdk/src/edge.ts';
import { createPreview } from '../../sdk/src/express/index.ts';
import { createClient } from '../../sdk/src/index.ts';
import { createPreview as createNextPreview } from '../../sdk/src/next/index.ts';
import { type ContentServer, startContentServer } from '../../sdk/src/testing/index.ts';
import { library } from './library.ts';

const document = 'articles:one';
const draft = { slug: 'one', title: 'As a draft' };
const preview = {
  ...{ token: 'the.token', code: 'the.code', document, path: '/guides/one' },
  fixtures: { articles: [draft] },
};
const published = { articles: [{ slug: 'one', title: 'As published' }] };

let content: ContentServer;
beforeEach(async () => {
  content = await startContentServer(published, { preview });
});
afterEach(() => content.close());

describe.each([
  ['the client', createClient],
  ['the client of /edge', createEdgeClient],
])('%s', (_, create) => {
  const readTitle = async (change: { token?: string } = {}) => {
    const client = create({ endpoint: content.endpoint, preferGet: true });
    const reader = client.withConfig({ perspective: 'draft', ...change });
    return (await reader.articles.get({ slug: 'one' }))?.title;
  };

  it('reads a draft with its token, by POST', async () => {
    expect(await readTitle({ token: 'the.token' })).toBe('As a draft');
    expect(content.requests.at(-1)?.method).toBe('POST');
  });

  it('says that a token is refused', async () => {
    await expect(readTitle({ token: 'another' })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      status: 401,
      serverCode: 'UNAUTHENTICATED',
      message: expect.not.stringContaining('another'),
    });
  });

  it.each([{}, { token: '' }])(
    'asks for nothing without a token, and says so: %j',
    async (none) => {
      await expect(readTitle(none)).rejects.toThrow(new TypeError('Name the draft token.'));
      expect(content.requests).toEqual([]);
    },
  );

  it('leaves the client it came from as it is', async () => {
    const client = create({ endpoint: content.endpoint, preferGet: true });
    client.withConfig({ perspective: 'draft', token: 'the.token' });
    expect((await client.articles.get({ slug: 'one' }))?.title).toBe('As published');
    expect(content.requests.at(-1)?.method).toBe('GET');
  });
});

interface Visit {
  status: number;
  headers: Headers;
  text: string;
}

/** A browser as far as cookies go: it keeps what it is sent, and sends it back. */
function openBrowser(answer: (path: string, init: RequestInit) => Promise<Response>) {
  const jar = new Map<string, string>();
  return {
    jar,
    async visit(path: string, init: RequestInit = {}): Promise<Visit> {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await answer(path, { redirect: 'manual', ...init, headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        expect(line).toMatch(/HttpOnly; SameSite=Lax/);
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return {
        status: response.status,
        headers: response.headers,
        text: await response.text(),
      };
    },
  };
}
type Browser = ReturnType<typeof openBrowser>;

interface Site {
  browser: Browser;
  close(): void;
}

async function serve(app: express.Express): Promise<{ server: Server; origin: string }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, origin: `http://127.0.0.1:${port}` };
}

const cmsUrl = 'https://cms.example/';

async function startExpress(): Promise<Site> {
  const client = createClient({ endpoint: content.endpoint, retry: false });
  const previews = createPreview({ client, endpoint: content.endpoint, cmsUrl });
  const app = express();
  app.use(previews.middleware);
  app.get('/guides/:slug', async (request, response) => {
    try {
      const { slug } = request.params;
      const guide = await previews.client(request).articles.get({ slug });
      response.json({ title: guide?.title, preview: previews.read(request) });
    } catch {
      previews.end(request, response);
      response.sendStatus(401);
    }
  });
  const { server, origin } = await serve(app);
  const browser = openBrowser((path, init) => fetch(origin + path, init));
  return { browser, close: () => void server.close() };
}

/** The two functions of Next that previews are given, as Next keeps them. */
async function startNext(): Promise<Site> {
  let isEnabled = false;
  let cookie = '';
  const client = createClient({ endpoint: content.endpoint, retry: false });
  const previews = createNextPreview({
    ...{ client, endpoint: content.endpoint, cmsUrl },
    draftMode: () =>
      Promise.resolve({
        isEnabled,
        enable: () => void (isEnabled = true),
        disable: () => void (isEnabled = false),
      }),
    cookies: () =>
      Promise.resolve({
        get: (name) => {
          const value = new RegExp(`(?:^|; )${name}=([^;]*)`).exec(cookie)?.[1];
          return value === undefined ? undefined : { value };
        },
      }),
  });
  const page = async (): Promise<Response> => {
    try {
      const guide = await (await previews.client()).articles.get({ slug: 'one' });
      return Response.json({ title: guide?.title, preview: await previews.read() });
    } catch {
      return new Response(null, { status: 401, headers: { 'set-cookie': endedCookie } });
    }
  };
  const endedCookie = 'signpost-preview=; HttpOnly; SameSite=Lax';
  const browser = openBrowser((path, init) => {
    const request = new Request(`http://site.example${path}`, init);
    cookie = request.headers.get('cookie') ?? '';
    return path.startsWith('/preview') ? previews.handler(request) : page();
  });
  return { browser, close: () => undefined };
}

describe.each([
  ['an Express site', startExpress],
  ['a Next site', startNext],
])('%s', (_, start) => {
  let site: Site;
  let browser: Browser;
  beforeEach(async () => {
    site = await start();
    ({ browser } = site);
  });
  afterEach(() => site.close());

  const begin = async (): Promise<string> => {
    const { status, headers } = await browser.visit(`/preview?document=${document}`);
    expect(status).toBe(303);
    const location = new URL(headers.get('location') ?? '');
    expect(`${location.origin}${location.pathname}`).toBe(
      'https://cms.example/api/articles/one/preview',
    );
    return location.searchParams.get('state') ?? '';
  };
  const enter = async () => browser.visit(`/preview?code=the.code&state=${await begin()}`);
  const read = async (): Promise<unknown> => JSON.parse((await browser.visit('/guides/one')).text);

  it('asks the CMS, changes the code for a token, and shows the draft at its page', async () => {
    expect(await read()).toEqual({ title: 'As published', preview: null });
    const { status, headers } = await enter();
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/guides/one');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(await read()).toMatchObject({
      title: 'As a draft',
      preview: { document, frameAncestor: 'https://cms.example', leavePath: '/preview/leave' },
    });
  });

  it('takes no code without the state it gave, nor a wrong code, nor one twice', async () => {
    const state = await begin();
    const open = (query: string) => browser.visit(`/preview?${query}`);
    for (const query of [
      'code=the.code',
      'code=the.code&state=',
      `code=the.code&state=${'0'.repeat(36)}`,
      `code=another&state=${state}`,
    ]) {
      const { status, text, headers } = await open(query);
      expect(status, query).toBe(401);
      expect(text).toBe('The preview could not be opened. Open it again from the admin.');
      expect(headers.get('content-security-policy')).toContain(
        'frame-ancestors https://cms.example',
      );
    }
    expect((await open(`code=the.code&state=${state}`)).status).toBe(303);
    expect((await open(`code=the.code&state=${await beginAnew()}`)).status).toBe(401);
  });

  const beginAnew = async () => {
    browser.jar.clear();
    return begin();
  };

  it('goes on with a preview it has, without asking the CMS again', async () => {
    await enter();
    const { status, headers } = await browser.visit(`/preview?document=${document}`);
    expect([status, headers.get('location')]).toEqual([303, '/guides/one']);
  });

  it('begins two windows at one moment with one state', async () => {
    expect(await begin()).toBe(await begin());
  });

  it.each([
    'articles',
    'articles:',
    'articles:one:two',
    '//evil.example',
    'https://evil.example',
    'articles:../../x',
    'articles:one%0d%0aSet-Cookie:x',
    'Articles:one',
  ])('leads nowhere for %s', async (key) => {
    const { status, headers } = await browser.visit(`/preview?document=${key}`);
    expect(status).toBe(400);
    expect(headers.get('location')).toBeNull();
  });

  it.each([
    ['/guides/one', '/guides/one'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/guides\t/one', '/'],
  ])('is left by a form, which goes on with %s at %s', async (to, target) => {
    await enter();
    const address = `/preview/leave?to=${encodeURIComponent(to)}`;
    expect((await browser.visit(address)).status).toBe(405);
    const { status, headers } = await browser.visit(address, { method: 'POST' });
    expect([status, headers.get('location')]).toEqual([303, target]);
    expect(await read()).toEqual({ title: 'As published', preview: null });
  });

  it('ends the token it leaves', async () => {
    await enter();
    await browser.visit('/preview/leave', { method: 'POST' });
    const reader = createClient({ endpoint: content.endpoint, token: 'the.token', retry: false });
    await expect(reader.site()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('is out of the preview once the server refuses the token', async () => {
    await enter();
    const token = { authorization: 'Bearer the.token' };
    await fetch(`${content.endpoint}/preview`, { method: 'DELETE', headers: token });
    expect((await browser.visit('/guides/one')).status).toBe(401);
    expect(await read()).toEqual({ title: 'As published', preview: null });
  });

  it.each(['', 'x', 'articles.one~1~the.token', 'articles.one~x~the.token', '~~~'])(
    'takes a cookie of %o for none',
    async (value) => {
      await enter();
      browser.jar.set('signpost-preview', value);
      expect(await read()).toEqual({ title: 'As published', preview: null });
    },
  );

  it('waits for an address while the document has none', async () => {
    await content.close();
    content = await startContentServer(published, { preview: { ...preview, path: null } });
    site.close();
    site = await start();
    ({ browser } = site);
    const { status, headers, text } = await enter();
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; frame-ancestors https://cms.example",
    );
    expect(text).toContain('Give the document a title first');
    expect(text).toContain(`data-document="${document}"`);
  });

  it('serves the script by which a page follows the form', async () => {
    const { status, headers, text } = await browser.visit('/preview/live.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/javascript');
    expect(text).toContain('payload-document-event');
  });
});

it('a content server for tests looks at no token unless it is given a preview', async () => {
  const plain = await startContentServer(library);
  try {
    const reader = createClient({ endpoint: plain.endpoint, token: 'the.token', retry: false });
    expect((await reader.site()).name).not.toBe('');
  } finally {
    await plain.close();
  }
});
