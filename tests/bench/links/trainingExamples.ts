import type { LibraryPage } from '../../../cms/src/links/index.ts';
import { indexLibrary } from '../../../cms/src/links/library/changeLibrary.ts';
import type { LibraryIndex } from '../../../cms/src/links/library/library.ts';
import { exampleFromLinks } from '../../../cms/src/links/model/exampleFromLinks.ts';
import type { PageExample } from '../../../cms/src/links/model/learnRanking.ts';
import { hashText } from './hashText.ts';

/** One way of hiding links, so that a library is seen as the engine will meet it. */
export interface Hiding {
  readonly kind: 'new' | 'cold' | 'leave';
  isHidden(source: string, target: string): boolean;
  isAsked(page: LibraryPage): boolean;
}

const FOLDS = 5;

/**
 * The states of a library that are learnt from: a fifth of the pages new, no links at all, and a
 * fifth of the links missing.
 */
export function hidings(seed: string): Hiding[] {
  const foldOf = (slug: string): number => hashText(`${seed} fold ${slug}`) % FOLDS;
  const isLeft = (source: string, target: string): boolean =>
    hashText(`${seed} link ${source} ${target}`) % 5 === 0;
  const isNew = Array.from({ length: FOLDS }, (_, fold): Hiding => ({
    kind: 'new',
    isHidden: (source) => foldOf(source) === fold,
    isAsked: (page) => foldOf(page.slug) === fold,
  }));
  const cold: Hiding = { kind: 'cold', isHidden: () => true, isAsked: () => true };
  const leave: Hiding = {
    kind: 'leave',
    isHidden: isLeft,
    isAsked: (page) => page.links.some((link) => isLeft(page.slug, link.target)),
  };
  return [...isNew, cold, leave];
}

/** The library as it is when the links are hidden. */
export function hideLinks(pages: readonly LibraryPage[], hiding: Hiding): LibraryPage[] {
  return pages.map((page) => ({
    ...page,
    links: page.links.filter((link) => !hiding.isHidden(page.slug, link.target)),
    listLinks:
      hiding.kind === 'leave'
        ? page.listLinks
        : page.listLinks.filter((link) => !hiding.isHidden(page.slug, link.target)),
  }));
}

/**
 * Linked pages in these states of the library, with the links their authors made.
 *
 * @param most of each state, picked so that it says nothing where they stand; without it all
 */
export function trainingExamples(
  pages: readonly LibraryPage[],
  states: readonly Hiding[],
  most?: number,
): PageExample[] {
  const original = new Map(pages.map((page) => [page.slug, page]));
  return states.flatMap((hiding) => {
    const seen = hideLinks(pages, hiding);
    const index = indexLibrary(seen);
    return (most === undefined ? seen : shuffle(seen))
      .flatMap((page) => {
        const links = original.get(page.slug)?.links ?? [];
        const truth = links.filter((link) => hiding.isHidden(page.slug, link.target));
        return truth.length > 0 && hiding.isAsked({ ...page, links }) ? [{ page, truth }] : [];
      })
      .slice(0, most)
      .map(({ page, truth }) => exampleFromLinks(index, page, { isHidden: () => false, truth }));
  });
}

/** In an order that has nothing to do with where the pages stand, the same each time. */
export function shuffle(pages: readonly LibraryPage[]): LibraryPage[] {
  return pages.toSorted((a, b) => hashText(`order ${a.slug}`) - hashText(`order ${b.slug}`));
}

/** The library with no link left, for learning what is related by text alone. */
export function indexCold(pages: readonly LibraryPage[]): LibraryIndex {
  return indexLibrary(pages.map((page) => ({ ...page, links: [], listLinks: [] })));
}
