import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTransaction } from '../../cms/src/publishing/withTransaction.ts';
import { writePublished } from '../../cms/src/publishing/writePublished.ts';
import { makeLibrary } from '../bench/delivery/makeLibrary.ts';
import { logIn } from '../support/editorClient.ts';
import { guide, paragraph, richText } from '../support/guide.ts';
import { type CmsOptions, runCms, type RunningCms, startCms } from '../support/startCms.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';

// What fills the heap is the same with either database; the embedded one is the quicker.
const isSqlite = testDatabase() === 'sqlite';
const guides = 2000;
const pages = 500;
const authored = 300;
const execArgv = ['--max-old-space-size=256'];
let running: RunningPayload;
let options: CmsOptions;
let cms: RunningCms;

/** Writes a library into the published store, which is all that delivery reads. */
async function publishLibrary(): Promise<void> {
  const at = new Date().toISOString();
  await withTransaction(running.payload, async (req) => {
    for (const document of makeLibrary(guides)) {
      const { key, type } = document;
      await writePublished({ req, key, type, projected: document, at });
    }
  });
}

function writePages(folder: string): void {
  mkdirSync(folder);
  const words = 'Splints are made by hand from a sheet that softens in warm water. '.repeat(60);
  for (let page = 0; page < pages; page += 1) {
    const links = [1, 2, 3]
      .map((step) => `[a page](./page-${(page + step) % pages}.md)`)
      .join(', ');
    const head = `---\ntitle: Page number ${page}\nsummary: What page ${page} says.\n---\n`;
    writeFileSync(
      path.join(folder, `page-${page}.md`),
      `${head}\n${words}\n\n## Section of ${page}\n\n${words} See ${links}.\n`,
    );
  }
}

/** Guides as editors have them, each with words and links to a dozen others. */
async function writeGuides(): Promise<void> {
  const { db } = running.payload;
  const words = 'Splints are made by hand from a sheet that softens in warm water. '.repeat(20);
  const ids = Array.from({ length: authored }, () => randomUUID());
  for (const [index, id] of ids.entries()) {
    const links = Array.from({ length: 12 }, (_, step) => {
      const value = ids[(index * 7 + step * 31 + 1) % authored];
      const fields = {
        linkType: 'internal',
        newTab: false,
        doc: { relationTo: 'articles', value },
      };
      return { ...paragraph('A guide'), type: 'link', version: 3, fields };
    });
    const own = guide(`authored-${index}`);
    const body = richText(
      links.map((link) => ({
        ...paragraph(words),
        children: [...paragraph(words).children, link],
      })),
    );
    const data = { ...own, id, body, _status: 'draft' };
    await db.create({ collection: 'articles', data, returning: false });
  }
}

async function ask(query: string): Promise<number> {
  const response = await fetch(cms.graphql, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(60_000),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Sends requests eight at a time, and counts how they were answered. */
async function countAnswers(requests: (() => Promise<number>)[]): Promise<Record<number, number>> {
  const answers: Record<number, number> = {};
  const waiting = [...requests];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const status = await next();
      answers[status] = (answers[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return answers;
}

describe.runIf(isSqlite)('a heap of 256 MB', () => {
  beforeAll(async () => {
    running = await startPayload();
    await publishLibrary();
    await writeGuides();
    writeFileSync(path.join(running.dataDir, 'demo-library'), 'done');
    options = { dataDir: running.dataDir, execArgv };
    // The embedded database has one writing process at a time.
    await running.payload.db.destroy?.();
  });
  afterAll(() => running.stop());

  it(`is enough to import ${pages} pages of Markdown`, { timeout: 600_000 }, async () => {
    const folder = path.join(running.dataDir, 'pages');
    writePages(folder);
    const output = await runCms(['import', folder], options);
    expect(output).toMatch(new RegExp(`^Created +${pages}$`, 'm'));
    expect(output).toMatch(new RegExp(`^Links to documents +${3 * pages}$`, 'm'));
  });

  describe(`in a server with ${guides + pages} guides`, () => {
    beforeAll(async () => {
      cms = await startCms(options);
    });
    afterAll(() => cms.stop());

    it('answers searches, each of them another', async () => {
      const searches = Array.from({ length: 200 }, (_, index) => () => {
        const words = `therapy people ${index} work hospital`;
        return ask(`{ search(query: "${words}", first: 20) { nodes { title excerpt } } }`);
      });
      expect(await countAnswers(searches)).toEqual({ 200: 200 });
    });

    it('answers lists of whole guides with their links', async () => {
      const lists = Array.from({ length: 100 }, (_, index) => () => {
        const order = ['TITLE_ASC', 'PUBLISHED_AT_DESC'][index % 2];
        return ask(
          `{ a${index}: articles(first: 50, orderBy: ${order}) { nodes { title body outgoingLinks { nodes { anchorText sentence } } } } }`,
        );
      });
      expect(await countAnswers(lists)).toEqual({ 200: 100 });
    });

    it('answers an editor who asks for all guides with all they lead to', async () => {
      if (!cms.demo) throw new Error('There is no demo login.');
      const editor = await logIn(cms.origin, cms.demo);
      for (const query of ['limit=0&depth=2', 'pagination=false&depth=10', 'limit=0&depth=0']) {
        const { status, text } = await editor.send('GET', `articles?${query}`);
        expect(status).toBe(200);
        expect(JSON.parse(text)).toMatchObject({ hasNextPage: true });
      }
      const query = '{ Articles(limit: 0) { docs { body } } }';
      expect((await editor.send('POST', 'graphql', { query })).status).toBe(400);
    });

    it('is alive and well after all that', async () => {
      expect(cms.child.exitCode).toBeNull();
      expect((await fetch(`${cms.origin}/readyz`)).status).toBe(200);
      expect(cms.output()).not.toMatch(/heap|out of memory/i);
    });
  });
});
