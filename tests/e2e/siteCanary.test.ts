import { isContentError } from '@signpost/sdk';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import {
  type HostileContent,
  pageTypes,
  pathOfType,
  startHostileContent,
} from '../support/hostileContent.ts';
import { canary, findCanaries, hostileText, withoutControls } from '../support/hostileText.ts';
import { inspectPage } from '../support/inspectPage.ts';
import { type RunningSite, startSite } from '../support/startSite.ts';

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

interface Visit {
  path: string;
  status: number;
  mode?: HostileContent['mode'];
}

/** Every kind of page that the site has; those of documents by the types of the schema. */
const visits: Visit[] = [
  { path: '/', status: 200 },
  { path: '/guides', status: 200 },
  { path: `/guides?topic=${encodeURIComponent(hostileText('Topic.slug'))}`, status: 200 },
  { path: '/settings', status: 200 },
  { path: '/occupations', status: 200 },
  { path: '/services', status: 200 },
  { path: `/search?q=${encodeURIComponent(hostileText('query'))}`, status: 200 },
  ...pageTypes.map((type) => ({ path: encodePath(pathOfType(type)), status: 200 })),
  { path: encodePath(`/nothing/${canary.replaceAll('/', '')}`), status: 404 },
  { path: '/moved', status: 404 },
  { path: '/guides', status: 500, mode: 'error' },
  { path: '/guides', status: 503, mode: 'unavailable' },
];

/** Handles rather than words: the site shows them nowhere, or within addresses at most. */
const isHandle = (name: string) => /\.(id|slug|key|mimeType)$/.test(name);

/** Texts that come with what the site asks for, and for which it has no place. */
const unshown: readonly string[] = [
  'CallToAction.label',
  'CallToAction.text',
  'CallToAction.url',
  'CrossLink.href',
  'CrossLink.section',
  'CrossLink.targetSection',
  'CrossLink.url',
  'Organization.abbreviation',
  'Organization.description',
  'PathDocument.path',
  'PathNotFound.path',
  'PathPattern.pattern',
  'PathRedirect.path',
  'Person.bio',
  'RichText.callout.tone',
  'RichText.educationPath.steps.body.abbreviation',
  'RichText.educationPath.steps.body.description',
  'RichText.educationPath.steps.body.kind',
  'RichText.educationPath.steps.source.accessedOn',
  'RichText.educationPath.steps.source.note',
  'RichText.educationPath.steps.source.publishedOn',
  'RichText.educationPath.steps.source.publisher',
  'RichText.link.target.path',
  'RichText.link.target.title',
  'RichText.relatedGuides.guides.summary',
  'Site.startPages',
  'Site.url',
  'Specialty.description',
];

let content: HostileContent;
let site: RunningSite;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  content = await startHostileContent();
  site = await startSite(content.endpoint);
  origin = site.origin;
  browser = await openBrowser();
});

afterEach(() => {
  site.errors.length = 0;
});

afterAll(async () => {
  await browser.close();
  site.close();
  await content.close();
});

/** Opens a kind of page, and tells what is wrong with it and what it shows. */
async function visit(page: Page, { path, status, mode = 'content' }: Visit) {
  content.mode = mode;
  const response = await page.goto(origin + path);
  content.mode = 'content';
  const { problems, shown } = await inspectPage(page);
  const unexpected = response?.status() === status ? [] : [`status ${response?.status()}`];
  return {
    shown,
    problems: [...problems, ...unexpected].map((problem) => `${path.slice(0, 24)} ${problem}`),
  };
}

/** A context that tells of dialogs and of requests beyond this machine, and lets none through. */
async function openWatched(bypassCSP: boolean) {
  const context = await browser.newContext({ bypassCSP });
  const events: string[] = [];
  context.on('dialog', (dialog) => {
    events.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => {
      events.push(`request ${route.request().url()}`);
      return route.abort();
    },
  );
  return { context, events };
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** What the site would send if it had a fault, and what is then noticed on the pages that have it. */
const faults: Record<string, { rewrite: (markup: string) => string; noticed: string }> = {
  'escapes nothing': {
    rewrite: (markup) =>
      markup.replace(/&(lt|gt|quot|#39|amp);/g, (entity, name: string) => signs[name] ?? entity),
    noticed: 'script ran',
  },
  'escapes twice': { rewrite: (markup) => markup.replaceAll('&', '&amp;'), noticed: 'altered' },
  'lets text end its JSON-LD': {
    rewrite: (markup) => markup.replaceAll('\\u003c', '<').replaceAll('\\u003e', '>'),
    noticed: 'script ran',
  },
  'leads to script': {
    rewrite: (markup) => markup.replaceAll('href="https://canary.invalid/', 'href="javascript:'),
    noticed: '<a href="javascript:',
  },
};

describe('a site of hostile texts', () => {
  it.each([
    ['with', false],
    ['without', true],
  ])('shows every text as written and runs none, %s its policy', async (_, bypassCSP) => {
    const { context, events } = await openWatched(bypassCSP);
    const page = await context.newPage();
    const seen = new Set<string>();
    const problems: string[] = [];
    for (const each of visits) {
      const found = await visit(page, each);
      problems.push(...found.problems);
      for (const name of found.shown) seen.add(name);
    }
    await context.close();
    expect(problems).toEqual([]);
    expect(events).toEqual([]);
    const unseen = [...content.asked].filter((name) => !seen.has(name) && !isHandle(name));
    expect(unseen.sort()).toEqual(unshown);
    const codes = site.errors.map((error) => (isContentError(error) ? error.code : error));
    expect(codes).toEqual(['GRAPHQL', 'HTTP']);
  });

  it.each(Object.entries(faults))('would be noticed if it %s', async (_, { rewrite, noticed }) => {
    const { context } = await openWatched(true);
    let hasFault = false;
    await context.route(
      ({ hostname, pathname }) => hostname === '127.0.0.1' && !/\.(css|svg)$/.test(pathname),
      async (route) => {
        const response = await route.fetch();
        const markup = await response.text();
        const body = rewrite(markup);
        if (route.request().isNavigationRequest()) hasFault = body !== markup;
        await route.fulfill({ response, body });
      },
    );
    const page = await context.newPage();
    const missed: string[] = [];
    let faulty = 0;
    for (const each of visits) {
      const { problems } = await visit(page, each);
      if (!hasFault) continue;
      faulty += 1;
      if (!problems.join().includes(noticed)) missed.push(each.path);
    }
    await context.close();
    expect(missed).toEqual([]);
    expect(faulty).toBeGreaterThan(1);
  });

  it('would be noticed if it opened a dialog or asked another machine', async () => {
    const { context, events } = await openWatched(true);
    const page = await context.newPage();
    await page.goto(`${origin}/robots.txt`);
    await page.setContent('<img src="https://canary.invalid/x"><script>alert(1)</script>');
    expect(events.sort()).toEqual(['dialog 1', 'request https://canary.invalid/x']);
    await context.close();
  });
});

/** The texts of an XML file as a browser reads it, or what keeps it from reading it. */
async function parseXml(page: Page, xml: string) {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const error = parsed.querySelector('parsererror')?.textContent ?? null;
    const leaves = [...parsed.querySelectorAll('*')].filter(({ children }) => !children.length);
    return { error, texts: leaves.map(({ textContent }) => textContent ?? '') };
  }, xml);
}

describe('what machines read of hostile texts', () => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
  });

  const shown = withoutControls(canary);
  const read = async (path: string) => (await fetch(origin + path)).text();

  it.each([
    [
      '/feed.xml',
      [
        'Site.name',
        'Site.description',
        'Article.title',
        'Article.path',
        'Article.id',
        'Article.summary',
        'Topic.title',
      ],
    ],
    ['/sitemap.xml', ['Seo.canonicalPath']],
  ])('%s is well-formed and gives the texts back', async (path, names) => {
    const { error, texts } = await parseXml(page, await read(path));
    expect(error).toBeNull();
    const found = texts.map((words) => findCanaries(words, shown));
    expect(found.flatMap(({ altered }) => altered)).toEqual([]);
    expect(new Set(found.flatMap(({ whole }) => whole))).toEqual(new Set(names));
  });

  it.each(['/feed.xml', '/sitemap.xml'])('%s would break if it were not escaped', async (path) => {
    const escaped = await read(path);
    const raw = escaped.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
    expect((await parseXml(page, raw)).error).not.toBeNull();
    const twice = await parseXml(page, escaped.replaceAll('&', '&amp;'));
    expect(twice.error).toBeNull();
    const found = twice.texts.map((words) => findCanaries(words, shown));
    expect(found.flatMap(({ altered }) => altered)).not.toEqual([]);
    expect(found.flatMap(({ whole }) => whole)).toEqual([]);
  });

  it('robots.txt holds nothing of them', async () => {
    expect(await read('/robots.txt')).toBe(
      'User-agent: *\nDisallow: /search\n\nSitemap: https://guides.example/sitemap.xml\n',
    );
  });
});
