import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { startSignpost, type RunningSignpost } from '../support/startSignpost.ts';

let signpost: RunningSignpost;
let browser: Browser;
let editor: BrowserContext;
let page: Page;
let guideId: string;
const problems: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  signpost = await startSignpost();
  editor = await browser.newContext({ viewport: { width: 1300, height: 900 } });
  await editor.request.post(`${signpost.cmsUrl}/api/users/login`, { data: signpost.demo });
  page = await editor.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  guideId = await findGuide('hand-therapy-career');
});

afterAll(async () => {
  await browser.close();
  await signpost.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const name = task.name.replaceAll(/[^a-z]+/gi, '-');
  await page.screenshot({ path: `test-results/admin-${name}.png` });
});

const headers = () => ({ origin: signpost.cmsUrl });

async function findGuide(slug: string): Promise<string> {
  const query = `where[slug][equals]=${slug}&depth=0`;
  const answer = await editor.request.get(`${signpost.cmsUrl}/api/articles?${query}`, {
    headers: headers(),
  });
  const found: { docs: { id: string }[] } = await answer.json();
  return found.docs[0]?.id ?? '';
}

async function countDrafts(): Promise<number> {
  const query = 'where[title][exists]=false&draft=true&limit=1&depth=0';
  const answer = await editor.request.get(`${signpost.cmsUrl}/api/articles?${query}`, {
    headers: headers(),
  });
  const found: { totalDocs: number } = await answer.json();
  return found.totalDocs;
}

async function openForm(path: string): Promise<void> {
  await page.goto(`${signpost.adminUrl}${path}`);
  await page.waitForSelector('form[data-form-ready=true]');
  await page.locator('[contenteditable=true]').first().waitFor();
}

describe('the dashboard', () => {
  it('is called Signpost and offers what an editor begins with', async () => {
    await page.goto(signpost.adminUrl);
    await page.getByRole('heading', { level: 1, name: 'Welcome, Demo admin' }).waitFor();
    expect(await page.title()).toBe('Dashboard · Signpost');
    expect(await page.getByRole('link', { name: 'Write a guide' }).getAttribute('href')).toBe(
      '/admin/collections/articles/create',
    );
    expect(await page.getByText('Nothing: every link leads where it should.').count()).toBe(1);
  });

  it('makes no draft by being looked at', async () => {
    await page.goto(signpost.adminUrl);
    await page.getByRole('link', { name: 'Write a guide' }).hover();
    await page.waitForLoadState('networkidle');
    expect(await countDrafts()).toBe(0);
  });
});

describe('a new guide in which nobody writes', () => {
  it('is gone when its form is left, and so from the list', async () => {
    await page.goto(signpost.adminUrl);
    await page.getByRole('link', { name: 'Write a guide' }).click();
    await page.waitForURL(/articles\/[0-9a-f-]{30,}/);
    await page.waitForSelector('form[data-form-ready=true]');
    expect(await countDrafts()).toBe(1);
    const left = page.waitForResponse((response) => response.url().endsWith('/untouched'));
    await page.locator('.step-nav').getByRole('link', { name: 'Guides' }).click();
    expect(await (await left).json()).toEqual({ removed: true });
    await page.waitForURL(/collections\/articles(\?|$)/);
    await page.getByText('[Untitled]').waitFor({ state: 'detached' });
    expect(await countDrafts()).toBe(0);
  });
});

describe('the links of a guide', () => {
  it('are counted on their tab', async () => {
    await openForm(`/collections/articles/${guideId}`);
    const tab = page.locator('.doc-tab', { hasText: 'Links' });
    expect(Number(/\d+/.exec(await tab.innerText())?.[0])).toBeGreaterThan(5);
  });

  it('are shown in their sentences, each leading to the other document', async () => {
    await page.goto(`${signpost.adminUrl}/collections/articles/${guideId}/links`);
    const linkedFrom = page.getByRole('region', { name: /^Linked from/ });
    const entry = linkedFrom.locator('.signpost-link', { has: page.locator('mark') }).first();
    const words = await entry.locator('mark').innerText();
    expect(await entry.locator('.signpost-sentence').innerText()).toContain(words);
    const other = entry.getByRole('link');
    const title = await other.innerText();
    await other.click();
    await page.waitForURL((url) => !url.pathname.includes(guideId));
    await page.locator('.doc-header__title', { hasText: title }).waitFor();
  });

  it('stand in the list of cross-links with their words marked', async () => {
    await page.goto(`${signpost.adminUrl}/collections/cross-links?search=hand+therapy`);
    await page.locator('.cell-sentence mark').first().waitFor();
  });
});

describe('a published guide', () => {
  it('names its address and leads to its page', async () => {
    await openForm(`/collections/articles/${guideId}`);
    expect(await page.locator('.signpost-address').innerText()).toContain(
      '/guides/hand-therapy-career',
    );
    const link = page.getByRole('link', { name: 'View on site' });
    expect(await link.getAttribute('href')).toBe(`${signpost.siteUrl}/guides/hand-therapy-career`);
  });

  it.each(['delete', 'unpublish'])('shows what leads to it before it may %s', async (act) => {
    await openForm(`/collections/articles/${guideId}`);
    await page.click('.doc-controls__dots');
    await page.click(`#action-${act}`);
    const dialog = page.getByRole('dialog').filter({ hasText: 'lead here' });
    await dialog.waitFor();
    expect(await dialog.locator('li').count()).toBeGreaterThan(3);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    const asked = page.getByRole('dialog').filter({ hasText: /Confirm/ });
    await asked.waitFor();
    await asked.getByRole('button', { name: 'Cancel' }).click();
    const page404 = await fetch(`${signpost.siteUrl}/guides/hand-therapy-career`);
    expect(page404.status).toBe(200);
  });
});

describe('people who use no mouse', () => {
  it('reach the start of a guide with the Tab key', async () => {
    await page.goto(signpost.adminUrl);
    await page.getByRole('link', { name: 'Write a guide' }).waitFor();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.textContent')) === 'Write a guide') break;
    }
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Write a guide');
  });
});

it('met no script error in the admin', () => {
  expect(problems).toEqual([]);
});
