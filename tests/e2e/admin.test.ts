import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findViolations, type Exception } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { guide } from '../support/guide.ts';
import { keepPicture } from '../support/keepPicture.ts';
import { openEditor, type Editor } from '../support/openEditor.ts';
import { startSignpost, type RunningSignpost } from '../support/startSignpost.ts';

let signpost: RunningSignpost;
let browser: Browser;
let editor: Editor;
let page: Page;
let guideId: string;

beforeAll(async () => {
  browser = await openBrowser();
  signpost = await startSignpost();
  const viewport = { width: 1300, height: 900 };
  editor = await openEditor(browser, signpost, { viewport, bypassCSP: true });
  page = editor.page;
  guideId = (await editor.findGuide('hand-therapy-career')).id;
});

afterAll(async () => {
  await browser.close();
  await signpost.stop();
});

afterEach(({ task }) => keepPicture(page, { task, of: 'admin' }));

const openForm = (path: string) => editor.openForm(path);

async function countDrafts(): Promise<number> {
  const query = 'where[title][exists]=false&draft=true&limit=1&depth=0';
  const answer = await editor.context.request.get(`${signpost.cmsUrl}/api/articles?${query}`, {
    headers: editor.headers,
  });
  const found: { totalDocs: number } = await answer.json();
  return found.totalDocs;
}

describe('the dashboard', () => {
  it('is called Signpost and offers what an editor begins with', async () => {
    await page.goto(signpost.adminUrl);
    await page.getByRole('heading', { level: 1, name: 'Welcome, Demo admin' }).waitFor();
    await expect.poll(() => page.title()).toBe('Dashboard · Signpost');
    expect(await page.getByRole('link', { name: 'Write a guide' }).getAttribute('href')).toBe(
      '/admin/collections/articles/create',
    );
    await page.getByText('Nothing: every link leads where it should.').waitFor();
  });

  it('makes no draft by being looked at', async () => {
    await page.goto(signpost.adminUrl);
    await page.getByRole('link', { name: 'Write a guide' }).hover();
    await page.waitForLoadState('networkidle');
    expect(await countDrafts()).toBe(0);
  });
});

describe('what the admin asks of the API', () => {
  it('is within its limits: lists, pickers, versions, the trash and the API view', async () => {
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/') && response.status() >= 400) {
        refused.push(`${response.status()} ${response.url()}`);
      }
    });
    await page.goto(`${signpost.adminUrl}/collections/articles?limit=100`);
    const rows = page.locator('.table tbody tr');
    await rows.nth(20).waitFor();

    await openForm(`/collections/articles/${guideId}`);
    await page.getByRole('button', { name: 'Subjects and sources' }).click();
    await page.locator('#field-topics .rs__input').click();
    await page.locator('#field-topics .rs__option').nth(2).waitFor();

    await page.goto(`${signpost.adminUrl}/collections/articles/${guideId}/versions`);
    await rows.first().waitFor();

    const counted = page.waitForResponse((response) => response.url().includes('limit=0'));
    await page.goto(`${signpost.adminUrl}/collections/articles/trash`);
    expect(await (await counted).json()).toMatchObject({ totalDocs: 0, limit: 250 });

    const shown = page.waitForResponse((response) => response.url().includes('depth=2'));
    await page.goto(`${signpost.adminUrl}/collections/articles/${guideId}/api`);
    expect((await shown).status()).toBe(200);
    expect(refused).toEqual([]);
  });
});

describe('the status of a guide', () => {
  it('is told in the same words in its form and in the list, and by what saves it', async () => {
    const data = guide('status-of-a-guide');
    const options = { headers: editor.headers, data };
    const made = await editor.context.request.post(`${signpost.cmsUrl}/api/articles`, options);
    const { doc }: { doc: { id: string } } = await made.json();
    const save = async (change: object, query = '') => {
      const address = `${signpost.cmsUrl}/api/articles/${doc.id}${query}`;
      const answer = await editor.context.request.patch(address, {
        headers: editor.headers,
        data: change,
      });
      const { message }: { message: string } = await answer.json();
      return message;
    };
    const expectShown = async (status: string) => {
      await page.goto(`${signpost.adminUrl}/collections/articles?search=status-of-a-guide`);
      await expect.poll(() => page.locator('.cell-_status').allInnerTexts()).toEqual([status]);
      await openForm(`/collections/articles/${doc.id}`);
      await expect.poll(() => page.locator('.status__value').innerText()).toBe(status);
    };
    await expectShown('Published');
    expect(await save({ title: 'Another title' }, '?draft=true')).toBe('Draft saved.');
    await expectShown('Published, with unpublished changes');
    expect(await save({ _status: 'published' })).toBe('Published.');
    await expectShown('Published');
    expect(await save({ _status: 'draft' })).toBe('Saved as a draft: readers don’t see it.');
    await expectShown('Unpublished');
    await editor.context.request.delete(`${signpost.cmsUrl}/api/articles/${doc.id}`, options);
  });

  it('tells of no change where an autosave says what readers see', async () => {
    const data = guide('saved-in-passing');
    const options = { headers: editor.headers, data };
    const made = await editor.context.request.post(`${signpost.cmsUrl}/api/articles`, options);
    const { doc }: { doc: { id: string } } = await made.json();
    const isAutosave = (url: URL) => url.search.includes('autosave=true');
    const asSeen = (body: string) => body.replace(/Typed (?:once|twice)/g, data.title);
    await page.route(isAutosave, (route) =>
      route.continue({ postData: asSeen(route.request().postData() ?? '') }),
    );
    const typeAndSave = async (title: string) => {
      const saved = page.waitForResponse((response) => isAutosave(new URL(response.url())));
      await page.fill('#field-title', title);
      return (await saved).json();
    };
    await openForm(`/collections/articles/${doc.id}`);
    expect(await typeAndSave('Typed once')).toMatchObject({ doc: { _status: 'published' } });
    // The second is sent when the form is done with the answer to the first.
    await typeAndSave('Typed twice');
    await expect.poll(() => page.locator('.status__value').innerText()).toBe('Published');
    await page.unroute(isAutosave);
    await editor.context.request.delete(`${signpost.cmsUrl}/api/articles/${doc.id}`, options);
  });

  it('can be taken back to what readers see', async () => {
    const data = guide('taken-back');
    const options = { headers: editor.headers, data };
    const made = await editor.context.request.post(`${signpost.cmsUrl}/api/articles`, options);
    const { doc }: { doc: { id: string } } = await made.json();
    const address = `${signpost.cmsUrl}/api/articles/${doc.id}`;
    const change = { headers: editor.headers, data: { title: 'Not for readers' } };
    await editor.context.request.patch(`${address}?draft=true`, change);
    await openForm(`/collections/articles/${doc.id}`);
    await page.locator('#action-revert-to-published').click();
    await page.locator('#confirm-action:visible').click();
    await expect.poll(() => page.locator('.status__value').innerText()).toBe('Published');
    await expect.poll(() => page.locator('#field-title').inputValue()).toBe(data.title);
    await editor.context.request.delete(address, options);
  });
});

describe('a new guide', () => {
  async function beginGuide(): Promise<void> {
    const id = await editor.beginGuide();
    onTestFinished(async () => {
      await page.goto('about:blank');
      const { headers } = editor;
      await editor.context.request.delete(`${signpost.cmsUrl}/api/articles/${id}`, { headers });
    });
  }

  it('is headed by what it is until it has a title', async () => {
    await beginGuide();
    const head = page.locator('.doc-header__title');
    await expect.poll(() => head.innerText()).toBe('Untitled guide');
    await editor.title().fill('Splints of one’s own');
    await expect.poll(() => head.innerText()).toBe('Splints of one’s own');
  });

  it('has no link of which the drawer was closed without a destination', async () => {
    await beginGuide();
    const body = page.locator('[contenteditable=true]').first();
    await body.click();
    await page.keyboard.type('Splints', { delay: 15 });
    await page.keyboard.press('Control+a');
    await page.locator('.fixed-toolbar [data-button-key=link]').click();
    const drawer = page.locator('.drawer--is-open');
    await drawer.locator('#field-doc').waitFor();
    expect(await body.locator('a').count()).toBe(1);
    await drawer.locator('.drawer__header__close').click();
    await drawer.waitFor({ state: 'detached' });
    await expect.poll(() => body.locator('a').count()).toBe(0);
    expect(await body.innerText()).toBe('Splints');
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
    const count = async () => Number(/\d+/.exec(await tab.innerText())?.[0]);
    await expect.poll(count).toBeGreaterThan(5);
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
    await page.locator('.signpost-address', { hasText: '/guides/hand-therapy-career' }).waitFor();
    const link = page.getByRole('link', { name: 'View on site' });
    await expect
      .poll(() => link.getAttribute('href'))
      .toBe(`${signpost.siteUrl}/guides/hand-therapy-career`);
  });

  it.each(['delete', 'unpublish'])('shows what leads to it before it may %s', async (act) => {
    await openForm(`/collections/articles/${guideId}`);
    await page.click('.doc-controls__dots');
    await page.click(`#action-${act}`);
    const dialog = page.getByRole('dialog').filter({ hasText: 'lead here' });
    await dialog.waitFor();
    await expect.poll(() => dialog.locator('li').count()).toBeGreaterThan(3);
    expect(await page.locator('.popup__content').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    const asked = page.getByRole('dialog').filter({ hasText: /Confirm/ });
    await asked.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('confirm-cancel');
    await asked.getByRole('button', { name: 'Cancel' }).click();
    const page404 = await fetch(`${signpost.siteUrl}/guides/hand-therapy-career`);
    expect(page404.status).toBe(200);
  });
});

describe('a guide that is unpublished in its form', () => {
  it('is read anew, so that the page tells when that was', async () => {
    const options = { headers: editor.headers, data: guide('taken-from-readers') };
    const made = await editor.context.request.post(`${signpost.cmsUrl}/api/articles`, options);
    const { doc }: { doc: { id: string } } = await made.json();
    await openForm(`/collections/articles/${doc.id}`);
    await page.click('.doc-controls__dots');
    await page.click('#action-unpublish');
    const readAnew = page.waitForResponse((response) => {
      const headers = response.request().headers();
      const { pathname } = new URL(response.url());
      return pathname.endsWith(doc.id) && 'rsc' in headers && !('next-router-prefetch' in headers);
    });
    await page.locator('#confirm-action:visible').click();
    await readAnew;
    await expect.poll(() => page.locator('.status__value').innerText()).toBe('Unpublished');
    const address = `${signpost.cmsUrl}/api/articles/${doc.id}`;
    await editor.context.request.delete(address, { headers: editor.headers });
  });
});

describe('a webhook to which nothing was sent', () => {
  it('says so, speaks of no filter above, and shows a test event once it is sent', async () => {
    const data = { name: 'New', address: 'https://receiver.example/hook' };
    const options = { headers: editor.headers, data };
    const made = await editor.context.request.post(`${signpost.cmsUrl}/api/webhooks`, options);
    const { doc }: { doc: { id: string } } = await made.json();
    await page.goto(`${signpost.adminUrl}/collections/webhooks/${doc.id}`);
    const deliveries = page.locator('#field-deliveries');
    await deliveries.getByText('No webhook deliveries yet').waitFor();
    expect(await deliveries.innerText()).toContain('or when you send a test event');
    expect(await deliveries.innerText()).not.toContain('above');
    const isLook = (url: URL) => url.pathname === '/api/webhook-deliveries';
    await page.route(isLook, (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.getByRole('button', { name: 'Send a test event' }).click();
    await deliveries.locator('tbody tr', { hasText: 'Ping' }).waitFor();
    const address = `${signpost.cmsUrl}/api/webhooks/${doc.id}`;
    await editor.context.request.delete(address, { headers: editor.headers });
  });
});

describe('a release', () => {
  it('publishes what it lists by its button, and keeps the time', async () => {
    const post = async (path: string, data: object): Promise<string> => {
      const address = `${signpost.cmsUrl}/api/${path}`;
      const made = await editor.context.request.post(address, { headers: editor.headers, data });
      const { doc }: { doc: { id: string } } = await made.json();
      return doc.id;
    };
    const value = await post('articles?draft=true', { ...guide('in-a-release'), _status: 'draft' });
    const documents = [{ document: { relationTo: 'articles', value }, act: 'publish' }];
    const id = await post('releases', { name: 'Autumn', documents });
    await page.goto(`${signpost.adminUrl}/collections/releases/${id}`);
    await page.waitForSelector('form[data-form-ready=true]');
    await page.locator('#action-release').click();
    await page.locator('#confirm-action:visible').click();
    await page.locator('#field-status', { hasText: 'Released' }).waitFor();
    await expect.poll(() => page.locator('#field-releasedAt input').inputValue()).not.toBe('');
    await page.locator('#action-release').waitFor({ state: 'detached' });
    const { headers } = editor;
    for (const path of [`releases/${id}`, `articles/${value}`]) {
      await editor.context.request.delete(`${signpost.cmsUrl}/api/${path}`, { headers });
    }
  });
});

describe('people who use no mouse', () => {
  it('reach the start of a guide with the Tab key', async () => {
    await page.goto(signpost.adminUrl);
    await page.getByRole('link', { name: 'Write a guide' }).waitFor();
    const reached: unknown[] = [];
    while (reached.length < 60 && reached.at(-1) !== 'Write a guide') {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate('document.activeElement.textContent'));
    }
    expect(reached.at(-1)).toBe('Write a guide');
  });
});

/** What axe finds in the markup of Payload's own parts, which can't be changed from here. */
const payloadsOwn: readonly Exception[] = [
  {
    rule: 'landmark-one-main',
    selector: 'html',
    reason: 'the frame of the pages has no main landmark',
  },
  { rule: 'region', selector: 'body *', reason: 'without a main landmark all stands outside it' },
  {
    rule: 'landmark-no-duplicate-banner',
    selector: '.app-header',
    reason: 'lists have a second header',
  },
  { rule: 'landmark-unique', selector: '.app-header', reason: 'lists have a second header' },
  { rule: 'list', selector: '.doc-tabs__tabs', reason: 'the tabs are links without list items' },
  {
    rule: 'label-content-name-mismatch',
    selector: '.doc-tab',
    reason: 'a tab is named without the count that it shows',
  },
  {
    rule: 'label',
    selector: 'table input[type=checkbox]',
    reason: 'the check boxes of rows have no name',
  },
  {
    rule: 'label',
    selector: '.react-select input, .date-time-picker input',
    reason: 'the label of such a field does not point at its input',
  },
  {
    rule: 'label',
    selector: '[class*=LexicalEditorTheme__block] input',
    reason: 'the label of a field in a block does not point at its input',
  },
  {
    rule: 'label-title-only',
    selector: '#select-all, .rs__input',
    reason: 'they are named by a title or description alone',
  },
  {
    rule: 'aria-hidden-focus',
    selector: '.dropdown-indicator, .clear-indicator',
    reason: 'the hidden buttons of a select take the focus',
  },
  {
    rule: 'aria-command-name',
    selector: '.collapsible__drag',
    reason: 'the handle of a row has no name',
  },
  {
    rule: 'aria-input-field-name',
    selector: '.ContentEditable__root',
    reason: 'the rich text editor has no name',
  },
  {
    rule: 'nested-interactive',
    selector: '.multi-value',
    reason: 'a chosen value is a button around buttons',
  },
  {
    rule: 'button-name',
    selector:
      '.clickable-arrow, .popup-button, .toolbar-popup__button, .LexicalEditorTheme__block__removeButton, .date-time-picker__clear-button',
    reason: 'buttons that show an icon alone have no name',
  },
  {
    rule: 'color-contrast',
    selector:
      '.field-label, .field-description, .tabs-field__tab-button, .array-field__add-row .btn__label, .upload__dragAndDropText, .upload__dropzoneContent__orText',
    reason: 'the gray of column names, descriptions and such is too light in the light scheme',
  },
];

describe.each(['light', 'dark'] as const)('axe, in the %s scheme', (colorScheme) => {
  let context: BrowserContext;
  let look: Page;
  let loginViolations: string[];

  beforeAll(async () => {
    context = await browser.newContext({ colorScheme, bypassCSP: true });
    look = await context.newPage();
    await look.goto(`${signpost.adminUrl}/login`);
    await look.waitForSelector('form[data-form-ready=true]');
    loginViolations = await findViolations(look, { except: payloadsOwn });
    await context.request.post(`${signpost.cmsUrl}/api/users/login`, { data: signpost.demo });
  });
  afterAll(() => context.close());

  it('has nothing against the login', () => {
    expect(loginViolations).toEqual([]);
  });

  it.each([
    ['the dashboard', () => '', '.signpost-start'],
    ['the list of guides', () => '/collections/articles', '.table'],
    ['the list of cross-links', () => '/collections/cross-links', '.cell-sentence'],
    ['a guide', () => `/collections/articles/${guideId}`, '[contenteditable=true]'],
    ['the links of a guide', () => `/collections/articles/${guideId}/links`, '.signpost-links'],
  ])('has nothing against %s', async (_name, path, mark) => {
    await look.goto(`${signpost.adminUrl}${path()}`);
    await look.locator(mark).first().waitFor();
    await look.waitForLoadState('networkidle');
    expect(await findViolations(look, { except: payloadsOwn })).toEqual([]);
  });

  it('would notice something', async () => {
    await look.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src="/x.png">')`);
    expect(await findViolations(look, { except: payloadsOwn })).toEqual([
      expect.stringMatching(/^image-alt /),
    ]);
  });
});

it('met no script error in the admin', () => {
  expect(editor.problems).toEqual([]);
});
