import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { formatHtml } from '../../cms/src/link-health/html/formatHtml.ts';
import type { LinkReport } from '../../cms/src/link-health/linkReport.ts';
import { findViolations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { sampleReport } from '../support/sampleReport.ts';

const hostile = `</script></title><img src="https://evil.example/x" onerror="globalThis.ran = 1">`;
const widths = [1280, 390];

/** A report with something in each of its tables. */
function fill(report: LinkReport, words: string): LinkReport {
  const sentence = `A sentence about ${words} that goes on for a while. `.repeat(4);
  const source = { page: '/guides/1', anchor: words, sentence, score: 0.5 };
  const target = `https://example.org/${'a-long-address/'.repeat(12)}`;
  return {
    ...report,
    pages: report.pages.map((page, at) => ({ ...page, sources: at < 3 ? [source] : null })),
    faults: [
      {
        health: 'broken',
        page: '/guides/1',
        origin: 'body',
        anchor: words,
        sentence,
        target,
        document: null,
        checkedAt: '2030-01-01T00:00:00.000Z',
      },
    ],
    mixedWords: [{ words, targets: [{ target, pages: ['/guides/1'] }] }],
  };
}

let folder: string;
let browser: Browser;

async function write(report: LinkReport): Promise<string> {
  const file = path.join(folder, 'report.html');
  await writeFile(file, formatHtml(report));
  return pathToFileURL(file).href;
}

async function open(url: string, width: number): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    bypassCSP: true,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => asked.push(String(error)));
  await page.goto(url);
  return { page, asked };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'signpost-report-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the link report in a browser', () => {
  it.each(widths)('is no wider than a window of %i, and axe finds nothing in it', async (width) => {
    const url = await write(fill(sampleReport({ pages: 40 }), 'a/very-long-word'.repeat(20)));
    const { page, asked } = await open(url, width);
    const read = 'document.documentElement.scrollWidth';
    expect(await page.evaluate<number>(read)).toBe(width);
    expect(await findViolations(page)).toEqual([]);
    expect(asked).toEqual([url]);
  });

  it('shows hostile words as words, in the tables, the picture and what is searched for', async () => {
    const url = await write(fill(sampleReport({ pages: 20, title: hostile }), hostile));
    const { page, asked } = await open(url, 1280);
    await page.fill('#search', 'onerror');
    await page.click('#zoom-in');
    await page.waitForSelector('#graph.zoomed text');
    expect(await page.locator('#graph text').first().textContent()).toContain('</script>');
    expect(await page.locator('#pages td').first().textContent()).toBe(hostile);
    expect(await page.evaluate<unknown>('globalThis.ran ?? null')).toBeNull();
    expect(asked).toEqual([url]);
  });

  describe('of 2,000 guides', () => {
    let url: string;
    beforeAll(async () => {
      url = await write(sampleReport({ pages: 2000 }));
    });

    /** The titles in the picture: their words, and their boxes in pixels on screen. */
    const readTitles = (page: Page) =>
      page.evaluate<{ words: string; top: number; bottom: number; left: number; right: number }[]>(
        `[...document.querySelectorAll('#graph text')].map((text) => {
          const { top, bottom, left, right } = text.getBoundingClientRect();
          return { words: text.textContent, top, bottom, left, right };
        })`,
      );

    it.each(widths)('keeps titles legible at %i: of a size, apart, inside', async (width) => {
      const { page } = await open(url, width);
      for (const step of ['all', 'nearer', 'nearer still']) {
        if (step !== 'all') {
          await page.click('#zoom-in');
          await page.evaluate('new Promise(requestAnimationFrame)');
          await page.evaluate('new Promise(requestAnimationFrame)');
        }
        const titles = await readTitles(page);
        expect(titles.length, step).toBeGreaterThan(3);
        for (const title of titles) {
          expect(title.bottom - title.top, step).toBeGreaterThan(10);
          expect(title.bottom - title.top, step).toBeLessThan(25);
          expect(title.right, step).toBeLessThanOrEqual(width);
          const covered = titles.filter(
            (other) =>
              other !== title &&
              other.left < title.right - 4 &&
              title.left < other.right - 4 &&
              other.top < title.bottom - 6 &&
              title.top < other.bottom - 6,
          );
          expect(covered, `${step}: ${title.words}`).toEqual([]);
        }
      }
    });

    it('names other guides when it is zoomed, and those alone that are searched for', async () => {
      const { page } = await open(url, 1280);
      const before = (await readTitles(page)).map(({ words }) => words);
      for (const _ of [1, 2, 3]) await page.click('#zoom-in');
      await page.waitForFunction(`document.querySelector('#graph').viewBox.baseVal.width === 150`);
      const after = (await readTitles(page)).map(({ words }) => words);
      expect(after.filter((words) => !before.includes(words)).length).toBeGreaterThan(3);
      await page.click('#show-all');
      await page.fill('#search', 'part 1234 ');
      await page.waitForFunction(`document.querySelectorAll('#graph text').length === 1`);
      expect((await readTitles(page))[0]?.words).toContain('part 1234');
      await expect.poll(() => page.locator('#found').textContent()).toBe('1 found');
      await expect.poll(() => page.locator('#pages tr:visible').count()).toBe(1);
    });
  });

  it('has the picture with titles and every table without script', async () => {
    const url = await write(fill(sampleReport({ pages: 40 }), 'words'));
    const context = await browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(url);
    expect(await page.locator('#graph circle').count()).toBe(40);
    expect(await page.locator('#graph text').count()).toBeGreaterThan(5);
    expect(await page.locator('table').count()).toBe(4);
    expect(await page.locator('#search').isVisible()).toBe(false);
  });
});
