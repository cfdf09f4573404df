import type { LibraryPage, PageBlock, PageLink } from '../../../cms/src/links/index.ts';
import { createRandom } from '../../../cms/src/links/model/random.ts';

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu'.split(' ');
const COMMON = 'the of and to in for with a is on that by this as from at are it'.split(' ');
const VOCABULARY = 6000;
const BLOCKS = 24;
const WORDS = 40;

/** Pages of made-up words in the sizes and proportions of real guides; the same seed, the same pages. */
export function syntheticLibrary(count: number, seed: number): LibraryPage[] {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const words = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 2 + below(3) }, () => pick(SYLLABLES)).join(''),
  );
  /** Few words are frequent and most are rare, as in prose. */
  const rareWord = (): string => words[Math.floor(VOCABULARY * random() ** 2.5)] ?? '';
  const titles = Array.from({ length: count }, () =>
    Array.from({ length: 2 + below(3) }, () => pick(words)).join(' '),
  );

  return titles.map((title, number): LibraryPage => {
    const subject = Array.from({ length: 12 }, () => pick(words));
    const blocks: PageBlock[] = [];
    const links: PageLink[] = [];
    for (let blockIndex = 0; blockIndex < BLOCKS; blockIndex += 1) {
      const text: string[] = [];
      for (let word = 0; word < WORDS; word += 1) {
        const kind = random();
        text.push(kind < 0.4 ? pick(COMMON) : kind < 0.6 ? pick(subject) : rareWord());
      }
      const target = below(count);
      const anchor = titles[target] ?? '';
      if (random() < 0.5 && target !== number) {
        const before = text.slice(0, 10).join(' ');
        text.splice(10, 0, anchor);
        const start = before.length + 1;
        if (random() < 0.4) {
          const end = start + anchor.length;
          links.push({ blockIndex, start, end, anchor, target: slugOf(target) });
        }
      }
      blocks.push({ text: `${text.join(' ')}.`, tag: 'p', headingPath: [] });
    }
    const headings = Array.from({ length: 6 }, () => ({
      level: 2,
      text: `${pick(subject)} ${pick(words)}`,
    }));
    return { slug: slugOf(number), title, headings, blocks, links, listLinks: [] };
  });
}

function slugOf(number: number): string {
  return `/section-${number % 40}/page-${number}`;
}
