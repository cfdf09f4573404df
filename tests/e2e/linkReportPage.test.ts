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

async function open(
  url: string,
  width: number,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    bypassCSP: true,
    colorScheme,
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

  it('follows a wish for dark pages, and axe finds nothing in that either', async () => {
    const url = await write(fill(sampleReport({ pages: 40 }), 'pay'));
    const { page } = await open(url, 1280, 'dark');
    const read = 'getComputedStyle(document.documentElement).backgroundColor';
    expect(await page.evaluate<string>(read)).toBe('rgb(21, 25, 30)');
    expect(await findViolations(page)).toEqual([]);
  });

  it.each([1024, 1280, 1920, 390])('breaks no number in two at %i', async (width) => {
    const long = fill(
      sampleReport({ pages: 400, title: 'A long title of a guide '.repeat(4) }),
      'x',
    );
    const pages = long.pages.map((page) => ({
      ...page,
      path: `/guides/${'a-long-path-'.repeat(9)}`,
    }));
    const { page } = await open(await write({ ...long, pages }), width);
    const countLines = `[...document.querySelectorAll('td.number')].map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getClientRects().length;
    })`;
    expect(new Set(await page.evaluate<number[]>(countLines))).toEqual(new Set([1]));
  });

  describe('by keyboard', () => {
    /** The page that the focused dot stands for, and whether the dot is in view. */
    const readFocus = (page: Page) =>
      page.evaluate<{ href: string | null; isInView: boolean }>(
        `(() => {
          const box = document.querySelector('#graph').getBoundingClientRect();
          const dot = document.activeElement.getBoundingClientRect();
          const [x, y] = [dot.left + dot.width / 2, dot.top + dot.height / 2];
          const isInView = x > box.left && x < box.right && y > box.top && y < box.bottom;
          return { href: document.activeElement.getAttribute('href'), isInView };
        })()`,
      );
    const nextFrame =
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

    it('reaches one dot by Tab, the next by arrow keys, and its page in the list by Enter', async () => {
      const { page } = await open(await write(sampleReport({ pages: 40 })), 1280);
      expect(await page.locator('#graph a[tabindex="0"]').count()).toBe(1);
      await page.focus('#show-all');
      await page.keyboard.press('Tab');
      const first = await readFocus(page);
      expect(first.href).toMatch(/^#page-/);
      const seen = new Set([first.href]);
      for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowDown']) {
        await page.keyboard.press(key);
        seen.add((await readFocus(page)).href);
      }
      expect(seen.size).toBeGreaterThan(2);
      expect(await page.locator('#graph a[tabindex="0"]').count()).toBe(1);
      const { href } = await readFocus(page);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe(href);
    });

    it('zooms, moves the picture and keeps the dot it comes to in view', async () => {
      const { page } = await open(await write(sampleReport({ pages: 400 })), 1280);
      const readView = () => page.getAttribute('#graph', 'viewBox');
      await page.focus('#graph a[tabindex="0"]');
      const whole = await readView();
      for (const _ of [1, 2, 3]) await page.keyboard.press('+');
      await page.evaluate(nextFrame);
      const zoomed = await readView();
      expect(zoomed).toMatch(/ 150 100$/);
      await page.keyboard.press('Shift+ArrowRight');
      await page.evaluate(nextFrame);
      expect(await readView()).not.toBe(zoomed);
      for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
        await page.keyboard.press(key);
        await page.evaluate(nextFrame);
        expect(await readFocus(page)).toMatchObject({ isInView: true });
      }
      await page.keyboard.press('0');
      await page.evaluate(nextFrame);
      expect(await readView()).toBe(whole);
    });

    it('goes from the search to the first page found, and shows its title', async () => {
      const { page } = await open(await write(sampleReport({ pages: 400 })), 1280);
      await page.fill('#search', 'part 234 ');
      await page.keyboard.press('Enter');
      await page.evaluate(nextFrame);
      expect((await readFocus(page)).href).toBe('#page-234');
      expect(await page.locator('#graph text').allTextContents()).toEqual([
        'A guide to part 234 of the work in a clinic',
      ]);
      expect(await page.locator('#pages tr:visible').count()).toBe(1);
    });
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

    it('sets titles close to their dots, and over no other that is as big', async () => {
      const { page } = await open(url, 1280);
      for (const _ of [1, 2, 3, 4]) {
        await page.click('#zoom-in');
        await page.evaluate(
          'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
        );
        const gaps = await page.evaluate<number[]>(
          `[...document.querySelectorAll('#graph text')].map((text) => {
            const words = text.getBoundingClientRect();
            return Math.min(...[...document.querySelectorAll('#graph circle')].map((circle) => {
              const dot = circle.getBoundingClientRect();
              return Math.hypot(
                Math.max(0, dot.left - words.right, words.left - dot.right),
                Math.max(0, dot.top - words.bottom, words.top - dot.bottom),
              );
            }));
          })`,
        );
        expect(gaps.length).toBeGreaterThan(2);
        expect(Math.max(...gaps)).toBeLessThan(12);
      }
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
