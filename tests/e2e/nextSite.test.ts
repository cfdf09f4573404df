import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { logIn, type EditorClient } from '../support/editorClient.ts';
import { freePort } from '../support/freePort.ts';
import { guide } from '../support/guide.ts';
import { keepPicture } from '../support/keepPicture.ts';
import { makeDemoFolder } from '../support/makeDemoFolder.ts';
import { openEditor, type Editor } from '../support/openEditor.ts';
import { pressUntil } from '../support/pressUntil.ts';
import { startCms, type RunningCms } from '../support/startCms.ts';
import { buildNextSite, startNextSite } from '../support/startNextSite.ts';

const dataDir = makeDemoFolder();
const guidePath = '/guides/hand-therapy-career';
/** Of another guide, which lists and links to that one. */
const linkingPath = '/guides/occupational-therapy-masters-careers';
/** For what takes its time on a busy machine. */
const slowly = { timeout: 60_000 };

let browser: Browser;
let editor: Editor;
let client: EditorClient;
let page: Page;
let cms: RunningCms;
let siteUrl: string;
let stopSite: () => Promise<void> = () => Promise.resolve();
let guideId: string;

beforeAll(async () => {
  browser = await openBrowser();
  const port = await freePort();
  siteUrl = `http://localhost:${port}`;
  cms = await startCms({
    dataDir,
    env: { SITE_URL: siteUrl, RUN_JOBS: 'true', INTRANET_HOSTS: 'localhost' },
  });
  const settings = { endpoint: cms.graphql, cmsUrl: cms.origin, webhookSecret: '' };
  await buildNextSite(settings);
  if (!cms.demo) throw new Error('The embedded database on loopback has no demo login.');
  const place = { cmsUrl: cms.origin, adminUrl: cms.admin, demo: cms.demo };
  const viewport = { width: 1600, height: 1000 };
  editor = await openEditor(browser, place, { viewport, bypassCSP: true });
  page = editor.page;
  client = await logIn(cms.origin, cms.demo);
  const webhookSecret = await makeWebhook();
  stopSite = await startNextSite({ ...settings, webhookSecret }, { port });
  guideId = (await editor.findGuide('hand-therapy-career')).id;
});

afterAll(async () => {
  await stopSite();
  await browser.close();
  await cms.stop();
  await rm(dataDir, { recursive: true, force: true });
});

afterEach(({ task }) => keepPicture(page, { task, of: 'next' }));

/** Tells the site of what is published; returns the secret they share. */
async function makeWebhook(): Promise<string> {
  const answer = await editor.context.request.post(`${cms.origin}/api/webhooks`, {
    data: { name: 'The site', address: `${siteUrl}/api/revalidate` },
    headers: editor.headers,
  });
  const made: { doc: { secret: string } } = await answer.json();
  return made.doc.secret;
}

const openForm = () => editor.openForm(`/collections/articles/${guideId}`);

/** Types a title and waits until it is saved as a draft. */
async function type(words: string): Promise<void> {
  const saved = editor.autosaved(words);
  await editor.title().fill(words);
  await saved;
}

async function readAsAnybody(path: string): Promise<string> {
  return (await fetch(siteUrl + path)).text();
}

/** Whether a page is the one that was made before: `HIT`. */
async function cacheState(path: string): Promise<string | null> {
  return (await fetch(siteUrl + path)).headers.get('x-nextjs-cache');
}

async function readStatus(path: string): Promise<[number, string | null]> {
  const { headers, status } = await fetch(siteUrl + path, { redirect: 'manual' });
  return [status, headers.get('location')];
}

/** Changes a guide by the API, and publishes it. */
async function change(id: string, data: object): Promise<void> {
  const answer = await client.send('PATCH', `articles/${id}`, { _status: 'published', ...data });
  expect(answer.status, answer.text).toBe(200);
}

describe('the Next site', () => {
  it('answers from pages that were made when it was built', async () => {
    const answer = await fetch(siteUrl + guidePath);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-nextjs-prerender')).toMatch(/^1/);
    expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  });

  it('shows what is published in the admin soon after', async () => {
    await openForm();
    await type('Hand therapy, published anew');
    const published = page.getByText('Published.', { exact: true });
    await pressUntil(page.locator('#action-save'), async () => (await published.count()) > 0);
    const isShown = async () => {
      expect(await readAsAnybody(guidePath)).toContain('<h1>Hand therapy, published anew</h1>');
    };
    await vi.waitFor(isShown, { timeout: 60_000, interval: 100 });
    await expect.poll(() => readAsAnybody('/')).toContain('Hand therapy, published anew');
  });

  it('shows a draft to its editor, at the address of readers, and to nobody else', async () => {
    await openForm();
    await type('Hand therapy, as a draft');
    await page.goto(`${siteUrl}/preview?document=articles:${guideId}`);
    await page.getByRole('heading', { level: 1, name: 'Hand therapy, as a draft' }).waitFor();
    expect(page.url()).toBe(siteUrl + guidePath);
    expect(await findViolations(page)).toEqual([]);
    expect(await readAsAnybody(guidePath)).not.toContain('as a draft');
    const answer = await page.reload();
    const headers = (await answer?.allHeaders()) ?? {};
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(headers['content-security-policy']).toBe(`frame-ancestors ${cms.origin}`);
  });

  it('goes on while the admin, at the same host, is used beside it', async () => {
    const admin = await editor.context.request.get(`${cms.admin}/collections/articles/${guideId}`);
    expect(admin.status()).toBe(200);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Hand therapy, as a draft' }).waitFor();
  });

  it('is left by a button, and shows what is published again', async () => {
    await page.getByRole('button', { name: 'Leave preview' }).click();
    await page.waitForURL(`${siteUrl}/`);
    await page.goto(siteUrl + guidePath);
    await page.getByRole('heading', { level: 1, name: 'Hand therapy, published anew' }).waitFor();
    await page.getByText('Draft preview').waitFor({ state: 'detached' });
  });

  it('follows what is typed beside the form', async () => {
    await openForm();
    await page.locator('#live-preview-toggler').click();
    const frame = page.frameLocator('.live-preview-window iframe');
    await frame.getByRole('heading', { level: 1, name: 'Hand therapy, as a draft' }).waitFor();
    await editor.title().fill('Hand therapy, typed on');
    await frame.getByRole('heading', { level: 1, name: 'Hand therapy, typed on' }).waitFor();
    expect(await readAsAnybody(guidePath)).toContain('<h1>Hand therapy, published anew</h1>');
  });

  it('ends on the page that readers see, which says so', async () => {
    const alone = await editor.context.newPage();
    await alone.goto(siteUrl + guidePath);
    await alone.getByRole('heading', { level: 1, name: 'Hand therapy, typed on' }).waitFor();
    const address = `${cms.origin}/api/articles/${guideId}/end-previews`;
    const ended = await editor.context.request.post(address, { headers: editor.headers });
    expect(ended.status()).toBe(200);
    await alone.goto(siteUrl + guidePath);
    await alone.getByText('The preview has ended').waitFor();
    await alone.getByRole('heading', { level: 1, name: 'Hand therapy, published anew' }).waitFor();
    expect(await alone.getByText('Draft preview').count()).toBe(0);
    expect(await findViolations(alone)).toEqual([]);
    await alone.close();
  });

  it('makes a guide anew with what shows it, and leaves other pages as they were', async () => {
    const shown = [guidePath, linkingPath, '/'];
    const others = [
      '/guides/hipaa-for-remote-staff',
      '/guides/revenue-cycle-management-for-clinics',
    ];
    for (const path of [...shown, ...others]) await expect.poll(() => cacheState(path)).toBe('HIT');
    await change(guideId, { title: 'Hand therapy, told to all' });
    await expect.poll(() => readAsAnybody(guidePath), slowly).toContain('<h1>Hand therapy, told');
    for (const path of others) expect([path, await cacheState(path)]).toEqual([path, 'HIT']);
    for (const path of shown.slice(1)) {
      expect([path, await cacheState(path)]).not.toEqual([path, 'HIT']);
      expect(await readAsAnybody(path)).toContain('Hand therapy, told to all');
    }
  });

  it('leads from an old address to the new one, in the links of other pages too', async () => {
    await change(guideId, { slug: 'hand-therapy-moved' });
    const moved = `/guides/hand-therapy-moved`;
    await expect.poll(() => readAsAnybody(linkingPath), slowly).toContain(`href="${moved}`);
    await expect.poll(() => readStatus(guidePath), slowly).toEqual([308, moved]);
    expect(await readStatus(guidePath)).toEqual([308, moved]);
    expect(await readStatus(moved)).toEqual([200, null]);
  });

  it('answers 404 until there is a guide, and again once it is withdrawn', async () => {
    const path = '/guides/splints-for-cooks';
    for (let times = 0; times < 2; times += 1) expect(await readStatus(path)).toEqual([404, null]);
    const { id } = await client.send('POST', 'articles', guide('splints-for-cooks'));
    await expect.poll(() => readStatus(path), slowly).toEqual([200, null]);
    expect(await readAsAnybody('/')).toContain(path);
    await change(id ?? '', { _status: 'draft' });
    await expect.poll(() => readStatus(path), slowly).toEqual([404, null]);
  });

  it('makes nothing anew for whoever doesn’t sign', async () => {
    const answer = await fetch(`${siteUrl}/api/revalidate`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(401);
  });
});
