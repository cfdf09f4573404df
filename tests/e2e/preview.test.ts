import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { keepPicture } from '../support/keepPicture.ts';
import { openEditor, type Editor } from '../support/openEditor.ts';
import { startSignpost, type RunningSignpost } from '../support/startSignpost.ts';

let signpost: RunningSignpost;
let browser: Browser;
let editor: Editor;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  signpost = await startSignpost();
  editor = await openEditor(browser, signpost, { viewport: { width: 1600, height: 1000 } });
  page = editor.page;
});
afterAll(async () => {
  await browser.close();
  await signpost.stop();
});
afterEach(({ task }) => keepPicture(page, { task, of: 'preview' }));

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
const title = () => editor.title();

describe('the preview of a published guide', () => {
  it('follows what is typed in the admin, while readers see what is published', async () => {
    const { id, title: published } = await editor.findGuide('hand-therapy-career');
    await editor.openForm(`/collections/articles/${id}`);
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
    const seen = await editor.context.request.get(signpost.siteUrl + guidePath);
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
    const state = await editor.context.storageState();
    const free = await browser.newContext({ storageState: state, bypassCSP: true });
    const alone = await free.newPage();
    await alone.goto(signpost.siteUrl + guidePath);
    expect(await findViolations(alone)).toEqual([]);
    await free.close();
  });

  it('is left by its button, and the page is that of readers again', async () => {
    const alone = await editor.context.newPage();
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
    await editor.beginGuide();
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
    const ask = () => editor.context.request.get(signpost.siteUrl + address, { maxRedirects: 0 });
    const status = async () => (await ask()).status();
    const expectEnded = async () => {
      const answer = await ask();
      expect(answer.status()).toBe(302);
      expect(answer.headers()['location']).toBe(`${address}?preview=ended`);
    };
    const id = /articles\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    const open = `${signpost.siteUrl}/preview?document=articles:${id}`;
    expect(await status()).toBe(200);
    await page.locator('.doc-controls__popup button').first().click();
    await page.getByRole('button', { name: 'End previews' }).click();
    await page.getByText('The previews of this document have ended.').waitFor();
    await expectEnded();
    expect(await status()).toBe(404);
    await page.goto(open);
    await page.getByRole('heading', { level: 1, name: 'A guide that is begun' }).waitFor();
    expect(await status()).toBe(200);
    await editor.logOut();
    await expectEnded();
  });

  it('is opened after a login by somebody who was logged out', async () => {
    await editor.logIn();
    const { id } = await editor.findGuide('hand-therapy-career');
    await editor.logOut();
    await page.goto(`${signpost.siteUrl}/preview?document=articles:${id}`);
    await editor.fillLogin();
    await page.waitForURL(signpost.siteUrl + guidePath);
    await page.getByText('Draft preview').waitFor();
  });
});

it('has no errors in the browser', () => {
  expect(editor.problems).toEqual([]);
});
