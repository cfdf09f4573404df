import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { keepPicture } from '../support/keepPicture.ts';
import { openEditor, type Editor } from '../support/openEditor.ts';
import { pressUntil } from '../support/pressUntil.ts';
import { startSignpost, type RunningSignpost } from '../support/startSignpost.ts';

const title = 'Splints for cooks';
const slug = 'splints-for-cooks';
const target = 'hand-therapy-career';
const section = 'pay-and-places';

const hasMongo = Boolean(process.env['TEST_MONGODB_URL']);
if (!hasMongo) console.warn('!! SKIPPED: TEST_MONGODB_URL is not set, so not on MongoDB.');

describe.each([
  { database: 'the embedded database', onMongo: false },
  ...(hasMongo ? [{ database: 'MongoDB', onMongo: true }] : []),
])('on $database', ({ onMongo }) => {
  let signpost: RunningSignpost;
  let browser: Browser;
  let editor: Editor;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    signpost = await startSignpost({ onMongo });
    const viewport = { width: 1300, height: 900 };
    editor = await openEditor(browser, signpost, { viewport, loggedOut: true });
    page = editor.page;
  });

  afterAll(async () => {
    await browser.close();
    await signpost.stop();
  });

  afterEach(({ task }) => keepPicture(page, { task, of: onMongo ? 'mongodb' : 'sqlite' }));

  async function askDelivery(): Promise<unknown> {
    const response = await fetch(signpost.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `query Guide($slug: String!) {
          article(slug: $slug) {
            title
            outgoingLinks(first: 5) { nodes { anchorText href status target { slug } } }
          }
        }`,
        variables: { slug },
      }),
    });
    return response.json();
  }

  /** Publishes, and gives the answer. */
  async function publish() {
    const sent: Request[] = [];
    page.on('request', (request) => {
      const isPublish = (request.postData() ?? '').includes('"_status":"published"');
      if (request.method() === 'PATCH' && isPublish) sent.push(request);
    });
    await pressUntil(page.locator('#action-save'), async () => sent.length > 0);
    const response = await sent[0]?.response();
    if (!response) throw new Error('The publish was not answered.');
    return response;
  }

  /** Selects words of the text just typed; the cursor stands at its end. */
  async function selectWords({ text, words }: { text: string; words: string }) {
    await page.keyboard.press('Home');
    for (let at = 0; at < text.indexOf(words); at += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.down('Shift');
    for (let at = 0; at < words.length; at += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
  }

  describe('an editor writes a guide and a reader reads it', () => {
    it('logs in at the admin', async () => {
      await page.goto(signpost.adminUrl);
      await editor.fillLogin();
      await page.waitForURL(/\/admin\/?$/);
      await page.getByText('Guides', { exact: true }).first().waitFor();
    });

    it('writes a guide with a link to a section of another guide in its text', async () => {
      const text = 'A splint made by someone in hand therapy keeps a cook at work.';
      await editor.beginGuide();
      const body = page.locator('[contenteditable=true]').first();
      await page.fill('#field-title', title);
      await page.fill('#field-summary', 'Why cooks meet hand therapists.');
      const saved = editor.autosaved('keeps a cook at work');
      await body.click();
      await page.keyboard.type(text, { delay: 15 });
      expect((await saved).status()).toBe(200);

      await selectWords({ text, words: 'hand therapy' });
      await page.click('.fixed-toolbar [data-button-key=link]');
      const drawer = page.locator('.drawer--is-open');
      // It begins with documents of the library, guides first, and the keyboard does for all of it.
      await drawer.locator('#field-doc input[role=combobox]').focus();
      await page.keyboard.press('ArrowDown');
      await drawer.locator('.rs__option').first().waitFor();
      expect(await drawer.locator('.rs__group-heading').first().innerText()).toMatch(/^guides$/i);
      await page.keyboard.type('hand therap');
      const found = drawer.locator('.rs__option');
      const titles = async () =>
        (await found.allInnerTexts()).filter((one) => one !== 'Loading...');
      const matches = async () => {
        const shown = await titles();
        return shown.length > 0 && shown.every((one) => /hand/i.test(one) && /therap/i.test(one));
      };
      await expect.poll(matches, { timeout: 60_000 }).toBe(true);
      await page.keyboard.press('Enter');
      await drawer.locator('#field-doc', { hasText: /hand therap/i }).waitFor();
      await drawer
        .locator('#field-section')
        .getByText('Top of the page', { exact: true })
        .waitFor();
      await drawer.locator('#field-section input[role=combobox]').fill('pay and');
      await drawer.locator('.rs__option', { hasText: 'Pay and places' }).click();
      const linked = editor.autosaved('"linkType":"internal"');
      const save = drawer.getByRole('button', { name: 'Save' });
      await pressUntil(save, async () => (await drawer.count()) === 0);
      expect((await linked).status()).toBe(200);
    });

    it('keeps the draft off the site and out of delivery', async () => {
      expect(await askDelivery()).toEqual({ data: { article: null } });
      const response = await fetch(`${signpost.siteUrl}/guides/${slug}`);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('keeps a cook at work');
    });

    it('publishes', async () => {
      const response = await publish();
      expect(response.status(), await response.text()).toBe(200);
      expect(await response.json()).toMatchObject({ message: 'Published.' });
      await page.locator('.status', { hasText: 'Published' }).waitFor();
      // The form was opened when there were no links yet.
      await page.locator('a', { hasText: /^Links\s*1$/ }).waitFor();
    });

    it('is delivered with its link resolved', async () => {
      await expect.poll(askDelivery).toMatchObject({
        data: {
          article: {
            title,
            outgoingLinks: {
              nodes: [
                { anchorText: 'hand therapy', href: `/guides/${target}#${section}`, status: 'OK' },
              ],
            },
          },
        },
      });
    });

    it('is read on the site without scripts, and its link leads to the other guide', async () => {
      const reader = await browser.newContext({ javaScriptEnabled: false });
      const site = await reader.newPage();
      await site.goto(`${signpost.siteUrl}/guides/${slug}`);
      await site.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await site.getByRole('link', { name: 'hand therapy' }).first().click();
      await site.waitForURL(`${signpost.siteUrl}/guides/${target}#${section}`);
      await site.locator(`h2#${section}`, { hasText: 'Pay and places' }).waitFor();
      expect(await site.locator('h1').count()).toBe(1);
      await reader.close();
    });

    it('shows the recorded link in the admin', async () => {
      await page.goto(`${signpost.adminUrl}/collections/cross-links?search=hand+therapy`);
      await page.getByText('hand therapy').first().waitFor();
    });

    it('says why a save was refused, and in which field', async () => {
      const response = await editor.context.request.post(`${signpost.cmsUrl}/api/redirects`, {
        headers: editor.headers,
        data: { from: 'no-slash', toPath: '/guides' },
      });
      expect(response.status()).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [
          {
            name: 'ValidationError',
            message: 'The following field is invalid: From',
            data: {
              errors: [
                { path: 'from', label: 'From', message: expect.stringContaining('one slash') },
              ],
            },
          },
        ],
      });
    });

    it('met no script error in the admin', () => {
      expect(editor.problems).toEqual([]);
    });
  });
});
