import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { type ContentServer, startContentServer } from '@signpost/sdk/testing';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sameLibrary } from '../contract/sameLibrary.ts';
import { openBrowser } from '../support/browser.ts';

/** What a page would do with the SDK; what comes of it is the document's text. */
const program = `
  import { createClient, isContentError } from '@signpost/sdk/edge';
  import { renderHtml } from '@signpost/sdk/rich-text';
  const endpoint = new URLSearchParams(location.search).get('endpoint');
  const caught = (call) => call.then(() => 'none', (error) => isContentError(error) && error.code);
  const read = async (preferGet) => {
    const content = createClient({ endpoint, preferGet, retry: false });
    const guide = await content.articles.get({ slug: 'first' });
    const slugs = [];
    for await (const { slug } of content.articles.all({ first: 2 })) slugs.push(slug);
    return {
      title: guide.title,
      html: renderHtml(guide.body).includes('id="first-steps"'),
      slugs,
      missing: await content.articles.get({ slug: 'nothing' }),
      codes: [
        await caught(content.query('{ titel }')),
        await caught(content.site({ signal: AbortSignal.abort() })),
      ],
    };
  };
  const show = (result) => { document.body.textContent = JSON.stringify(result); };
  Promise.all([read(false), read(true)]).then(show, (error) => show(String(error)));
`;

let content: ContentServer;
let site: Server;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  content = await startContentServer(sameLibrary);
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const script = outputFiles[0]?.text ?? '';
  site = createServer((request, response) => {
    const isScript = request.url === '/program.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<body></body><script type="module" src="/program.js"></script>',
    );
  });
  await once(site.listen(0, '127.0.0.1'), 'listening');
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser.close();
  site.close();
  await content.close();
});

describe('@signpost/sdk/edge in a browser', () => {
  it('reads from another origin by POST and by GET, and says how a call failed', async () => {
    const address = site.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const search = new URLSearchParams({ endpoint: content.endpoint });
    await page.goto(`http://127.0.0.1:${port}/?${search}`);
    await expect.poll(() => page.textContent('body')).not.toBe('');
    const expected = {
      title: 'Become a hand therapist',
      html: true,
      slugs: ['first', 'second', 'third', 'fourth'],
      missing: null,
      codes: ['GRAPHQL', 'ABORTED'],
    };
    const shown: unknown = JSON.parse((await page.textContent('body')) ?? '');
    expect(shown).toEqual([expected, expected]);
    expect(complaints).toEqual([]);
  });
});
