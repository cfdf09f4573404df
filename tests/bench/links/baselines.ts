import type { LibraryPage } from '../../../cms/src/links/index.ts';
import type { Answer, Contestant } from './crossValidate.ts';
import { rankByWords } from './rankByWords.ts';

/** What is simple and well known: the floor the engine is measured against. */
export const BASELINES: readonly Contestant[] = [
  { name: 'BM25', prepare: (pages) => rankWith(pages, rankByWords(pages, 'bm25')) },
  { name: 'TF-IDF', prepare: (pages) => rankWith(pages, rankByWords(pages, 'tf-idf')) },
  { name: 'exact title', prepare: findTitles },
];

type Ranking = (page: LibraryPage) => { target: string; score: number }[];

/** Targets by likeness of text; their words are their title, where it stands in the page. */
function rankWith(pages: readonly LibraryPage[], rank: Ranking) {
  const titles = new Map(pages.map(({ slug, title }) => [slug, title]));
  return (page: LibraryPage): Answer[] => {
    const linked = listLinked(page);
    return rank(page)
      .filter(({ target }) => !linked.has(target))
      .slice(0, 50)
      .map((answer) => ({ ...answer, ...findTitle(page, titles.get(answer.target)) }));
  };
}

function findTitles(pages: readonly LibraryPage[]) {
  return (page: LibraryPage): Answer[] => {
    const linked = listLinked(page);
    return pages
      .filter(({ slug }) => !linked.has(slug))
      .flatMap(({ slug, title }) => {
        const place = findTitle(page, title);
        return place === null ? [] : [{ target: slug, score: title.length, ...place }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, 50);
  };
}

function listLinked(page: LibraryPage): Set<string> {
  return new Set([page.slug, ...[...page.links, ...page.listLinks].map((link) => link.target)]);
}

function findTitle(
  page: LibraryPage,
  title: string | undefined,
): { block: number; start: number; end: number } | null {
  if (title === undefined) return null;
  const pattern = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu');
  for (const [block, { text }] of page.blocks.entries()) {
    const match = whole.exec(text);
    if (match !== null) return { block, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
