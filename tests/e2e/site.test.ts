import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type ContentServer, startContentServer } from '@signpost/sdk/testing';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type RunningSite, startSite } from '../support/startSite.ts';
import { siteFixtures } from './site.fixtures.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let content: ContentServer;
let site: RunningSite;
let origin: string;

beforeAll(async () => {
  content = await startContentServer(siteFixtures);
  site = await startSite(content.endpoint);
  origin = site.origin;
});

afterAll(async () => {
  site.close();
  await content.close();
});

afterEach(() => {
  site.errors.length = 0;
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(origin + path, { redirect: 'manual', ...init });
const read = async (path: string) => (await get(path)).text();

/** One page of each kind, with words that only it has. */
const pages = [
  ['/', 'Where to start'],
  ['/guides', '17 guides, newest first'],
  ['/guides?topic=careers', 'Guides on Careers'],
  ['/guides/hand-therapy', 'How therapists come to treat hands.'],
  ['/guides/hostile', 'Hostile'],
  ['/settings', 'Day clinics'],
  ['/settings/clinics', 'Assess what a person can do'],
  ['/occupations', 'Therapist'],
  ['/occupations/therapist', '6 to 7 years'],
  ['/services', 'Billing'],
  ['/services/billing', 'Owners of clinics.'],
  ['/sets/start', 'Read it first.'],
  ['/topics/careers', 'Work and the way to it.'],
  ['/search?q=hand', 'Hand therapy careers'],
] as const;

describe('the pages of the example site', () => {
  it.each(pages)('%s renders', async (path, words) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    const markup = await response.text();
    expect(markup).toContain(words);
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(site.errors).toEqual([]);
  });

  it('show a guide with byline, outline, links, sources in order and related guides', async () => {
    const markup = await read('/guides/hand-therapy');
    for (const part of [
      'By Editorial desk',
      '<time datetime="2026-03-10">March 10, 2026</time>',
      '4 min read',
      '<a href="#training">Training</a>',
      '<a href="/guides/fieldwork">supervised placements</a>',
      'a guide that is not out yet',
      'Chosen by the editors',
      '<link rel="canonical" href="https://guides.example/guides/hand-therapy"',
      '<meta property="og:title" content="Hand therapy careers"',
    ]) {
      expect(markup).toContain(part);
    }
    expect(markup).not.toMatch(/<a[^>]*>a guide that is not out yet/);
    expect(markup.indexOf('Occupational handbook')).toBeLessThan(markup.indexOf('Second source'));
  });

  it('name the guides that link to a guide, with the sentence that does', async () => {
    const markup = await read('/guides/fieldwork');
    expect(markup).toContain('Linked from');
    expect(markup).toContain('It begins with <mark>supervised placements</mark>.');
  });

  it('draw the education path and describe it in words', async () => {
    const markup = await read('/occupations/therapist');
    expect(markup).toContain('72 to 84 months in all.');
    expect(markup).toMatch(/class="path-bar" x="48" y="1" width="36"/);
  });

  it('give each figure its period and source', async () => {
    for (const path of ['/occupations/therapist', '/settings/clinics']) {
      const row = /<tr>\s*<th scope="row">Median pay[\s\S]*?<\/tr>/.exec(await read(path))?.[0];
      expect(row).toContain('$98,340 a year');
      expect(row).toContain('May 2024');
      expect(row).toContain('https://handbook.example/therapists');
    }
  });

  it('page through guides by cursor, and go back to the start for a cursor that is refused', async () => {
    const first = await read('/guides');
    const next = /<a href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await read(next);
    expect(second).toContain('Back to the first page');
    expect(second).not.toContain('rel="next"');
    const refused = await get('/guides?after=nonsense');
    expect(refused.status).toBe(302);
    expect(refused.headers.get('location')).toBe('/guides');
  });

  it('carry JSON-LD that parses to the text as written', async () => {
    const markup = await read('/guides/hostile');
    const blocks = [...markup.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
    const data = blocks.map(([, json]): unknown => JSON.parse(json ?? ''));
    expect(data).toContainEqual(
      expect.objectContaining({ '@type': 'Article', headline: siteFixtures.articles?.[2]?.title }),
    );
    expect(data).toContainEqual(expect.objectContaining({ '@type': 'BreadcrumbList' }));
  });
});

describe('addresses', () => {
  it('that nothing stands at are 404 with a search form and suggestions', async () => {
    const response = await get('/guides/hand-therapies');
    expect(response.status).toBe(404);
    const markup = await response.text();
    expect(markup).toContain('value="hand therapies"');
    expect(markup).toContain('guide-title');
    expect(markup).toContain('noindex');
    expect((await get('/%ff')).status).toBe(404);
    expect((await get('/guides?topic=unknown')).status).toBe(404);
  });

  it.each([
    ['/guides/hands', 301, '/guides/hand-therapy'],
    ['/guides/for-now', 302, '/guides/fieldwork'],
    ['/guides/fieldwork/', 301, '/guides/fieldwork'],
  ])('%s leads on with %i', async (path, status, location) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('location')).toBe(location);
  });

  it.each(['//evil.example/', '/\\evil.example/', '/%5Cevil.example/', '/%2F%2Fevil.example'])(
    '%s leads to no other site',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
    },
  );

  it('of a guide show what readers wrote about it, line by line, and no heading without', async () => {
    const markup = await read('/guides/hand-therapy');
    expect(markup).toMatch(/<h2 id="comments">Comments<\/h2>[^]*<li id="comment-c1">/);
    expect(markup).toContain('The second step took me longer.\nIt was worth it.');
    expect(markup).toContain('<time datetime="2026-05-02">May 2, 2026</time>');
    expect(await read('/guides/fieldwork')).not.toContain('id="comments"');
  });

  it('stand in the sitemap and the feed, which are well-formed', async () => {
    const [map, feed] = [await read('/sitemap.xml'), await read('/feed.xml')];
    expect(map).toContain('<loc>https://guides.example/occupations/therapist</loc>');
    expect(map.match(/<url>/g)).toHaveLength(5 + 17 + 2 + 1 + 1 + 1 + 1);
    expect(feed).toContain('<link>https://guides.example/guides/hand-therapy</link>');
    expect(await read('/robots.txt')).toContain('Sitemap: https://guides.example/sitemap.xml');
  });
});

describe('answers', () => {
  it('allow no script, no inline style and no framing', async () => {
    const response = await get('/guides/hand-therapy');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    const markup = await response.text();
    expect(markup).not.toMatch(/ style=| on[a-z]+=|<style/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('can be asked for again by ETag, and come compressed', async () => {
    const response = await get('/guides/hand-therapy', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('cache-control')).toContain('stale-while-revalidate');
    const etag = response.headers.get('etag') ?? '';
    const again = await get('/guides/hand-therapy', {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it('say 503 and when to come back while the content server is away', async () => {
    content.failNext({ kind: 'reset' });
    const response = await get('/guides/hand-therapy');
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(site.errors).toHaveLength(1);
    expect((await get('/guides/hand-therapy')).status).toBe(200);
  });

  it('refuse to write', async () => {
    expect((await get('/guides', { method: 'POST' })).status).toBe(405);
  });
});

describe('in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
  });

  it.each(['light', 'dark'] as const)('every page passes axe in the %s scheme', async (scheme) => {
    const axe = await readFile(axePath, 'utf8');
    const context = await browser.newContext({ bypassCSP: true, colorScheme: scheme });
    const page = await context.newPage();
    const violations: string[] = [];
    for (const [path] of [...pages, ['/guides/hand-therapies']]) {
      await page.goto(origin + path);
      await page.evaluate(axe);
      const found = await page.evaluate<string[]>(
        `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
      );
      violations.push(...found.map((violation) => `${path} ${violation}`));
    }
    await context.close();
    expect(violations).toEqual([]);
  });

  it.each([320, 360, 1280])('no page is wider than a window of %i pixels', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const wider: string[] = [];
    for (const [path] of pages) {
      await page.goto(origin + path);
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - window.innerWidth',
      );
      if (overflow > 0) wider.push(`${path}: ${overflow}`);
    }
    await page.close();
    expect(wider).toEqual([]);
  });

  it('a reader without JavaScript finds a guide by search and follows its links', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(origin);
    await page.getByRole('searchbox', { name: 'What do you want to know?' }).fill('hand');
    await page.getByRole('button', { name: 'Search' }).first().click();
    await page.getByRole('link', { name: 'Hand therapy careers' }).click();
    await page.getByRole('link', { name: 'supervised placements' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fieldwork', exact: true }).waitFor();
    await context.close();
  });

  it('script in content does not run, with or without the content security policy', async () => {
    for (const bypassCSP of [false, true]) {
      const context = await browser.newContext({ bypassCSP });
      const page = await context.newPage();
      for (const path of [
        '/guides/hostile',
        '/guides/fieldwork',
        '/guides',
        '/',
        '/search?q=canary',
      ]) {
        await page.goto(origin + path);
        for (const link of await page.getByText('press here').all()) await link.click();
        expect(await page.evaluate('window.canary'), path).toBeUndefined();
      }
      await context.close();
    }
  });

  it('the canary does run where it is let through', async () => {
    const page = await browser.newPage();
    await page.setContent('<script>window.canary=1</script>');
    expect(await page.evaluate('window.canary')).toBe(1);
    await page.close();
  });
});
