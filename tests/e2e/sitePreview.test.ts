import { type ContentServer, startContentServer } from '@signpost/sdk/testing';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type RunningSite, startSite } from '../support/startSite.ts';

const published = { articles: [{ slug: 'known', title: 'As published' }] };
const drafts = [
  { slug: 'known', title: 'As a draft' },
  { slug: 'unborn', title: 'Never published' },
];
const state = 'a'.repeat(36);

let content: ContentServer;
// A code counts once.
beforeEach(async () => {
  content = await startContentServer(published, {
    preview: {
      ...{ token: 'the.token', code: 'the.code', document: 'articles:unborn' },
      path: '/guides/unborn',
      fixtures: { articles: drafts },
    },
  });
});
afterEach(() => content.close());

async function serve(options: { trustProxy?: string } = {}): Promise<RunningSite> {
  const site = await startSite(content.endpoint, options);
  onTestFinished(() => site.close());
  return site;
}

/** The cookie of a preview that is opened by way of a proxy, which says how the browser came to it. */
async function openPreview({ origin }: RunningSite, scheme: string): Promise<string> {
  const answer = await fetch(`${origin}/preview?code=the.code&state=${state}`, {
    headers: { cookie: `signpost-preview-state=${state}`, 'x-forwarded-proto': scheme },
    redirect: 'manual',
  });
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^signpost-preview=/);
  return cookie;
}

describe('the cookie of a preview on the example site', () => {
  it.each([
    { trustProxy: 'loopback', scheme: 'https', isSecure: true },
    { trustProxy: 'loopback', scheme: 'http', isSecure: false },
    { trustProxy: '10.0.0.0/8', scheme: 'https', isSecure: false },
  ])('behind a proxy: %j', async ({ trustProxy, scheme, isSecure }) => {
    const cookie = await openPreview(await serve({ trustProxy }), scheme);
    expect(cookie.split('; ').includes('Secure')).toBe(isSecure);
  });

  it('is not secure when no proxy is believed', async () => {
    expect(await openPreview(await serve(), 'https')).not.toContain('Secure');
  });
});

describe('a preview that has ended', () => {
  it('is left for the page as readers see it, which says so', async () => {
    const site = await serve();
    const [cookie = ''] = (await openPreview(site, 'http')).split(';');
    const ended = cookie.replace('the.token', 'an.ended');
    expect(ended).not.toBe(cookie);
    const answer = await fetch(`${site.origin}/guides/known`, {
      headers: { cookie: ended },
      redirect: 'manual',
    });
    const location = '/guides/known?preview=ended';
    expect([answer.status, answer.headers.get('location')]).toEqual([302, location]);
    const [gone, told = ''] = answer.headers.getSetCookie();
    expect(gone).toMatch(/^signpost-preview=;/);
    expect(told).toMatch(/^signpost-preview-ended=1; Max-Age=60;.*; HttpOnly/);
    const [mark = ''] = told.split(';');
    const shown = await fetch(site.origin + location, { headers: { cookie: `a=b; ${mark}` } });
    expect(shown.headers.get('cache-control')).toBe('private, no-store');
    const page = await shown.text();
    expect(page).toContain('As published');
    expect(page).toContain('The preview has ended');
    expect(page).not.toContain('Leave preview');
  });

  it('is no news to whoever follows a link to that page', async () => {
    const site = await serve();
    const answer = await fetch(`${site.origin}/guides/known?preview=ended`);
    expect(answer.headers.get('cache-control')).toMatch(/^public/);
    expect(await answer.text()).not.toContain('The preview has ended');
  });
});

describe('a preview that has ended at an address with two slashes', () => {
  it.each(['//evil.example/guides', '///evil.example'])('stays on the site: %s', async (path) => {
    const site = await serve();
    const [cookie = ''] = (await openPreview(site, 'http')).split(';');
    const answer = await fetch(site.origin + path, {
      headers: { cookie: cookie.replace('the.token', 'an.ended') },
      redirect: 'manual',
    });
    const location = new URL(answer.headers.get('location') ?? '', site.origin);
    expect([answer.status, location.origin]).toEqual([302, site.origin]);
  });
});

describe('a guide in a preview', () => {
  it('has no date of publishing unless readers see it', async () => {
    const site = await serve();
    const [cookie = ''] = (await openPreview(site, 'http')).split(';');
    const read = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(site.origin + path, { headers })).text();
    const unborn = await read('/guides/unborn', { cookie });
    expect(unborn).toContain('Never published');
    expect(unborn).toContain('<span>Not published</span>');
    expect(unborn).not.toMatch(/>Published <time/);
    const known = await read('/guides/known', { cookie });
    expect(known).toContain('As a draft');
    expect(known).toMatch(/>Published <time/);
    expect(await read('/guides/known')).toMatch(/>Published <time/);
  });

  it('says nothing of itself to search engines', async () => {
    const site = await serve();
    const [cookie = ''] = (await openPreview(site, 'http')).split(';');
    const read = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(site.origin + path, { headers })).text();
    for (const path of ['/guides/unborn', '/guides/known']) {
      const page = await read(path, { cookie });
      expect(page).toContain('<meta name="robots" content="noindex" />');
      expect(page).not.toContain('application/ld+json');
    }
    expect(await read('/guides/known')).toContain('"datePublished":');
  });
});
