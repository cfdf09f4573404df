import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { startSignpost, type RunningSignpost } from '../support/startSignpost.ts';

let signpost: RunningSignpost;
let browser: Browser;
let editor: BrowserContext;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  signpost = await startSignpost();
  editor = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
  await logIn();
  page = await editor.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
});
afterAll(async () => {
  await browser.close();
  await signpost.stop();
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await page.screenshot({
    path: `test-results/preview-${task.name.replaceAll(/[^a-z]+/gi, '-')}.png`,
  });
});

async function logIn(): Promise<void> {
  await editor.request.post(`${signpost.cmsUrl}/api/users/login`, { data: signpost.demo });
}

async function logOut(): Promise<void> {
  const headers = { origin: signpost.cmsUrl };
  await editor.request.post(`${signpost.cmsUrl}/api/users/logout`, { headers });
}

async function findGuide(slug: string): Promise<{ id: string; title: string }> {
  const query = `where[slug][equals]=${slug}&depth=0`;
  const answer = await editor.request.get(`${signpost.cmsUrl}/api/articles?${query}`, {
    headers: { origin: signpost.cmsUrl },
  });
  const { docs }: { docs: { id: string; title: string }[] } = await answer.json();
  const [found] = docs;
  if (!found) throw new Error(`There is no guide ${slug}.`);
  return found;
}

async function openForm(path: string): Promise<void> {
  await page.goto(`${signpost.adminUrl}/collections/articles/${path}`);
  await page.waitForSelector('form[data-form-ready=true]');
}

/** The page beside the form, once it is shown. */
async function findFrame(): Promise<FrameLocator> {
  const frame = page.frameLocator('.live-preview-window iframe');
  await frame.getByText('Draft preview').waitFor();
  return frame;
}

async function readAsAnybody(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(signpost.siteUrl + path);
  return { status: response.status, text: await response.text() };
}

const guidePath = '/guides/hand-therapy-career';
/** The title of the document itself: blocks in it have titles too. */
const title = () => page.locator('#field-title').first();

describe('the preview of a published guide', () => {
  it('follows what is typed in the admin, while readers see what is published', async () => {
    const { id, title: published } = await findGuide('hand-therapy-career');
    await openForm(id);
    await page.locator('#live-preview-toggler').click();
    const frame = await findFrame();
    await frame.getByRole('heading', { level: 1, name: published }).waitFor();
    await title().fill('Hand therapy, as a draft');
    await frame.getByRole('heading', { level: 1, name: 'Hand therapy, as a draft' }).waitFor();
    const { text } = await readAsAnybody(guidePath);
    expect(text).toContain(published);
    expect(text).not.toContain('as a draft');
    expect(text).not.toContain('preview-bar');
  });

  it('is nobody’s to keep, framed by the admin alone, and no secret stands in its address', async () => {
    const seen = await editor.request.get(signpost.siteUrl + guidePath);
    const headers = seen.headers();
    expect(await seen.text()).toContain('Hand therapy, as a draft');
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(headers['content-security-policy']).toContain(`frame-ancestors ${signpost.cmsUrl}`);
    expect(page.frames().map((frame) => frame.url())).toContain(signpost.siteUrl + guidePath);
    const anybody = await fetch(signpost.siteUrl + guidePath);
    expect(anybody.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('is a page that everybody can use', async () => {
    const state = await editor.storageState();
    const free = await browser.newContext({ storageState: state, bypassCSP: true });
    const alone = await free.newPage();
    await alone.goto(signpost.siteUrl + guidePath);
    expect(await findViolations(alone)).toEqual([]);
    await free.close();
  });

  it('is left by its button, and the page is that of readers again', async () => {
    const alone = await editor.newPage();
    await alone.goto(signpost.siteUrl + guidePath);
    await alone.getByRole('button', { name: 'Leave preview' }).click();
    await alone.waitForURL(signpost.siteUrl + guidePath);
    await alone.getByText('Draft preview').waitFor({ state: 'detached' });
    expect(await alone.getByRole('heading', { level: 1 }).innerText()).not.toContain('as a draft');
    await alone.close();
  });
});

describe('the preview of a guide that was never published', () => {
  it('shows it at the address that it will have, to nobody else', async () => {
    await page.goto(`${signpost.adminUrl}/collections/articles/create`);
    await page.waitForURL(/articles\/[0-9a-f-]{30,}/);
    await page.waitForSelector('form[data-form-ready=true]');
    await title().fill('A guide that is begun');
    await page.locator('#field-slug').waitFor();
    await page.getByText('/guides/a-guide-that-is-begun').first().waitFor();
    await page.locator('#live-preview-toggler').click();
    const frame = await findFrame();
    await frame.getByRole('heading', { level: 1, name: 'A guide that is begun' }).waitFor();
    expect((await readAsAnybody('/guides/a-guide-that-is-begun')).status).toBe(404);
  });

  it('ends for all who see it when its editor says so, and when they log out', async () => {
    const address = '/guides/a-guide-that-is-begun';
    const status = async () =>
      (await editor.request.get(signpost.siteUrl + address, { maxRedirects: 0 })).status();
    const id = /articles\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    const open = `${signpost.siteUrl}/preview?document=articles:${id}`;
    expect(await status()).toBe(200);
    await page.locator('.doc-controls__popup button').first().click();
    await page.getByRole('button', { name: 'End previews' }).click();
    await page.getByText('The previews of this document have ended.').waitFor();
    expect(await status()).toBe(401);
    expect(await status()).toBe(404);
    await page.goto(open);
    await page.getByRole('heading', { level: 1, name: 'A guide that is begun' }).waitFor();
    expect(await status()).toBe(200);
    await logOut();
    expect(await status()).toBe(401);
  });

  it('is opened after a login by somebody who was logged out', async () => {
    await logIn();
    const { id } = await findGuide('hand-therapy-career');
    await logOut();
    await page.goto(`${signpost.siteUrl}/preview?document=articles:${id}`);
    await page.waitForURL((url) => url.pathname === '/admin/login');
    await page.waitForSelector('form[data-form-ready=true]');
    await page.fill('#field-email', signpost.demo.email);
    await page.fill('#field-password', signpost.demo.password);
    await page.click('button[type=submit]');
    await page.waitForURL(signpost.siteUrl + guidePath);
    await page.getByText('Draft preview').waitFor();
  });
});

it('has no errors in the browser', () => {
  expect(problems).toEqual([]);
});
