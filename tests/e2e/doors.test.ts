import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { freePort } from '../support/freePort.ts';
import { startSignpost, type RunningSignpost } from '../support/startSignpost.ts';

/** The title of a draft: it must not come out by a door of the framework. */
const secret = 'Splints under embargo';

let signpost: RunningSignpost;
let browser: Browser;
let id: string;
let trap: Server;
let trapUrl: string;
let visits = 0;

beforeAll(async () => {
  browser = await openBrowser();
  signpost = await startSignpost();
  const context = await browser.newContext();
  await context.request.post(`${signpost.cmsUrl}/api/users/login`, { data: signpost.demo });
  const created = await context.request.post(`${signpost.cmsUrl}/api/articles?draft=true`, {
    headers: { origin: signpost.cmsUrl },
    data: { title: secret },
  });
  const body: { doc: { id: string } } = await created.json();
  id = body.doc.id;
  await context.close();
  trap = createServer((_request, response) => {
    visits += 1;
    response.end('caught');
  });
  const port = await freePort();
  trap.listen(port, '127.0.0.1');
  await once(trap, 'listening');
  trapUrl = `http://127.0.0.1:${port}/picture.png`;
});

afterAll(async () => {
  trap.close();
  await browser.close();
  await signpost.stop();
});

async function readAnonymously(path: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(`${signpost.cmsUrl}${path}`, { redirect: 'manual', ...init });
  return response.text();
}

describe('the doors of the framework', () => {
  it('would show the draft to somebody who is logged in', async () => {
    const context = await browser.newContext();
    await context.request.post(`${signpost.cmsUrl}/api/users/login`, { data: signpost.demo });
    const page = await context.newPage();
    await page.goto(`${signpost.adminUrl}/collections/articles/${id}`);
    await page.waitForSelector('#field-title');
    await expect.poll(() => page.content()).toContain(secret);
    await context.close();
  });

  it.each([
    ['the page itself', {}],
    ['x-middleware-subrequest', { 'x-middleware-subrequest': 'middleware:middleware:middleware' }],
    ['x-middleware-rewrite', { 'x-middleware-rewrite': '/admin' }],
    ['RSC', { RSC: '1' }],
    ['RSC prefetch', { RSC: '1', 'Next-Router-Prefetch': '1' }],
    ['x-forwarded-user', { 'x-forwarded-user': 'admin', 'x-original-url': '/api/articles' }],
  ])('shows nothing to a stranger: %s', async (_name, headers) => {
    const place = `/admin/collections/articles/${id}`;
    for (const path of [place, `${place}?_rsc=abc`, `${place}.rsc`]) {
      expect(await readAnonymously(path, { headers })).not.toContain(secret);
    }
  });

  it('runs no server action for a stranger', async () => {
    const text = await readAnonymously(`/admin/collections/articles/${id}`, {
      method: 'POST',
      headers: { 'Next-Action': 'a'.repeat(40), 'content-type': 'text/plain' },
      body: JSON.stringify([{ name: 'form-state', args: { id, collectionSlug: 'articles' } }]),
    });
    expect(text).not.toContain(secret);
  });

  it('fetches no picture from elsewhere', async () => {
    for (const url of [trapUrl, trapUrl.replace('http:', ''), encodeURI(trapUrl)]) {
      await readAnonymously(`/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`);
    }
    expect(visits).toBe(0);
  });

  it.each(['//evil.example', '/\\evil.example', 'https:evil.example', 'https://evil.example/x'])(
    'stays on its own origin after a login that names %s',
    async (target) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route(
        (url) => url.hostname.endsWith('evil.example'),
        (route) => route.abort(),
      );
      await page.goto(`${signpost.adminUrl}/login?redirect=${encodeURIComponent(target)}`);
      await page.waitForSelector('form[data-form-ready=true]');
      await page.fill('#field-email', signpost.demo.email);
      await page.fill('#field-password', signpost.demo.password);
      const loggedIn = page.waitForResponse((response) => response.url().includes('/users/login'));
      await page.click('button[type=submit]');
      expect((await loggedIn).status()).toBe(200);
      await page.waitForLoadState('networkidle');
      expect(new URL(page.url()).origin).toBe(signpost.cmsUrl);
      await context.close();
    },
  );
});
