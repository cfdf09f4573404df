import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
  Response,
} from 'playwright-core';

/** Where the admin of a running CMS is, and who may log in. */
export interface AdminPlace {
  /** Without a trailing slash. */
  cmsUrl: string;
  adminUrl: string;
  demo: { email: string; password: string };
}

/** An editor's browser with one page of the admin. */
export interface Editor {
  context: BrowserContext;
  page: Page;
  /** What the scripts of the page threw. */
  problems: string[];
  /** What the API asks of a request that uses the login's cookie. */
  headers: { origin: string };
  logIn(): Promise<void>;
  logOut(): Promise<void>;
  /** Fills and sends the form of the login, which the page shows or is about to show. */
  fillLogin(): Promise<void>;
  findGuide(slug: string): Promise<{ id: string; title: string }>;
  /** Opens a document's form, by its path in the admin, and waits until it takes what is typed. */
  openForm(path: string): Promise<void>;
  /** Begins a guide; returns its id once its form takes what is typed. */
  beginGuide(): Promise<string>;
  /** The title of the document itself: blocks in it have titles too. */
  title(): Locator;
  /** The answer to the next draft that is saved with these words. Ask for it before typing them. */
  autosaved(words: string): Promise<Response>;
}

interface EditorOptions extends BrowserContextOptions {
  /** Opens the browser of somebody who has yet to log in. */
  loggedOut?: boolean;
}

/** A page that is being read is ready when the thing waited for is there, not when all has loaded. */
const arriving = { waitUntil: 'commit' } as const;

export async function openEditor(
  browser: Browser,
  { cmsUrl, adminUrl, demo }: AdminPlace,
  { loggedOut = false, ...options }: EditorOptions = {},
): Promise<Editor> {
  const context = await browser.newContext(options);
  const headers = { origin: cmsUrl };
  const problems: string[] = [];

  async function post(path: string, data?: object): Promise<void> {
    const answer = await context.request.post(cmsUrl + path, { headers, data });
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}.`);
  }
  const logIn = () => post('/api/users/login', demo);
  if (!loggedOut) await logIn();

  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));

  async function waitForForm(): Promise<void> {
    await page.waitForSelector('form[data-form-ready=true]');
    await page.locator('[contenteditable=true]').first().waitFor();
  }

  return {
    context,
    page,
    problems,
    headers,
    logIn,
    logOut: () => post('/api/users/logout'),
    async fillLogin() {
      await page.waitForURL((url) => url.pathname === '/admin/login', arriving);
      await page.waitForSelector('form[data-form-ready=true]');
      await page.fill('#field-email', demo.email);
      await page.fill('#field-password', demo.password);
      await page.click('button[type=submit]');
    },
    async findGuide(slug) {
      const query = `where[slug][equals]=${slug}&depth=0`;
      const answer = await context.request.get(`${cmsUrl}/api/articles?${query}`, { headers });
      const { docs }: { docs: { id: string; title: string }[] } = await answer.json();
      const [found] = docs;
      if (!found) throw new Error(`There is no guide ${slug}.`);
      return found;
    },
    async openForm(path) {
      await page.goto(adminUrl + path, arriving);
      await waitForForm();
    },
    async beginGuide() {
      await page.goto(`${adminUrl}/collections/articles/create`, arriving);
      await page.waitForURL(/articles\/[0-9a-f-]{24,}/, arriving);
      await waitForForm();
      return /articles\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    },
    title: () => page.locator('#field-title').first(),
    autosaved(words) {
      return page.waitForResponse(
        (response) =>
          response.url().includes('autosave=true') &&
          response.request().method() === 'PATCH' &&
          (response.request().postData() ?? '').includes(words),
      );
    },
  };
}
