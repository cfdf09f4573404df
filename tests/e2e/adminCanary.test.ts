import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { editorState } from '../support/editorState.ts';
import { startSignpost, type RunningSignpost } from '../support/startSignpost.ts';

/** Breaks out of script elements, attributes and text where it is not escaped. */
const shown = '<img src=x onerror=window.canary=1>';
const canary = `</script>${shown}"' onfocus=window.canary=1`;

let signpost: RunningSignpost;
let browser: Browser;
let admin: BrowserContext;
let article: string;

async function create(collection: string, data: Record<string, unknown>): Promise<string> {
  const drafts = /^(articles|career-settings|occupations|services|guide-sets)$/.test(collection);
  const answer = await admin.request.post(
    `${signpost.cmsUrl}/api/${collection}${drafts ? '?draft=true' : ''}`,
    { headers: { origin: signpost.cmsUrl }, data: drafts ? { slug: collection, ...data } : data },
  );
  const text = await answer.text();
  if (answer.status() !== 201) throw new Error(`${collection}: ${answer.status()} ${text}`);
  const { doc }: { doc: { id: string } } = JSON.parse(text);
  return doc.id;
}

const words = () => ({ type: 'text', version: 1, text: canary, format: 0 });
const block = (fields: Record<string, unknown>) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: `b${Math.random()}`, ...fields },
});
const body = () =>
  editorState(
    { type: 'paragraph', version: 1, children: [words()] },
    { type: 'heading', tag: 'h2', version: 1, children: [words()] },
    { type: 'quote', version: 1, children: [words()] },
    {
      type: 'list',
      listType: 'bullet',
      tag: 'ul',
      start: 1,
      version: 1,
      children: [{ type: 'listitem', value: 1, version: 1, children: [words()] }],
    },
    block({
      blockType: 'callout',
      tone: 'note',
      title: canary,
      body: editorState({ type: 'paragraph', version: 1, children: [words()] }),
    }),
    block({ blockType: 'code', language: 'html', code: canary }),
  );

const seo = { title: canary, description: canary };

/** Of each collection that people write in: every text that it has, hostile. */
const documents = (): Record<string, Record<string, unknown>> => ({
  articles: { title: canary, summary: canary, body: body(), seo },
  'career-settings': {
    name: canary,
    summary: canary,
    responsibilities: [canary],
    population: { description: canary, conditions: [canary] },
    typicalEmployers: [canary],
    seo,
  },
  occupations: { name: canary, summary: canary, whatTheyDo: body(), seo },
  services: {
    name: canary,
    summary: canary,
    audience: canary,
    benefits: [{ title: canary, description: canary }],
    seo,
  },
  'guide-sets': { title: canary, summary: canary, guides: [{ guide: article, note: canary }] },
  topics: { name: canary, slug: 'canary', description: canary },
  people: { name: canary, slug: 'canary' },
  specialties: { name: canary, slug: 'canary', description: canary },
  organizations: { name: canary, slug: 'canary', kind: 'publisher' },
  sources: {
    title: canary,
    publisher: canary,
    url: 'https://example.org/"><script>',
    accessedOn: '2026-01-01T00:00:00.000Z',
  },
  releases: {
    name: canary,
    notes: canary,
    documents: [{ document: { relationTo: 'articles', value: article }, act: 'publish' }],
  },
  comments: { document: article, authorName: canary, text: canary },
});

beforeAll(async () => {
  browser = await openBrowser();
  signpost = await startSignpost();
  admin = await browser.newContext();
  await admin.request.post(`${signpost.cmsUrl}/api/users/login`, { data: signpost.demo });
  article = await create('articles', { title: canary, slug: 'linked-to', body: body() });
});

afterAll(async () => {
  await browser.close();
  await signpost.stop();
});

/** Nothing of the canary is an element or has run. */
async function expectInert(page: Page, where: string): Promise<void> {
  expect(await page.evaluate('window.canary'), where).toBeUndefined();
  expect(await page.locator('img[src="x"], [onfocus], [onerror]').count(), where).toBe(0);
}

describe('hostile text in the admin', () => {
  it('runs nowhere, in lists and in forms, and shows as it was written', async () => {
    const page = await admin.newPage();
    const showing = ['articles', 'topics', 'comments'];
    for (const [collection, data] of Object.entries(documents())) {
      const id = await create(collection, data);
      for (const path of [collection, `${collection}/${id}`]) {
        await page.goto(`${signpost.adminUrl}/collections/${path}`);
        await page.waitForSelector(path === collection ? 'table' : '.document-fields');
        await page.waitForLoadState('networkidle');
        if (showing.includes(path)) {
          await expect
            .poll(() => page.locator('body').innerText(), { message: path })
            .toContain(shown);
        }
        await expectInert(page, path);
      }
    }
    await page.close();
  });

  it('would be noticed where it is let through', async () => {
    const page = await admin.newPage();
    await page.goto(`${signpost.adminUrl}/login`);
    await page.evaluate(
      (markup) => document.body.insertAdjacentHTML('beforeend', markup),
      `<img src="x" onerror="window.canary=1">`,
    );
    await page.waitForFunction('window.canary === 1');
    await expect(expectInert(page, 'here')).rejects.toThrow();
    await page.close();
  });
});
