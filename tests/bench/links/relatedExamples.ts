import type { LibraryPage } from '../../../cms/src/links/index.ts';
import { numberSlug } from '../../../cms/src/links/library/library.ts';
import type { RelatedExample } from '../../../cms/src/links/model/learnRelated.ts';
import type { RankingModel } from '../../../cms/src/links/model/rankingModel.ts';
import { describeRelated } from '../../../cms/src/links/related/describeRelated.ts';
import { indexCold, shuffle } from './trainingExamples.ts';

/** At most so many pages that are linked with others, and what they are linked with, either way. */
export function relatedExamples(
  pages: readonly LibraryPage[],
  model: RankingModel,
  most: number,
): RelatedExample[] {
  const index = indexCold(pages);
  const neighbors = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    neighbors.set(a, (neighbors.get(a) ?? new Set()).add(b));
  };
  for (const page of pages) {
    for (const { target } of [...page.links, ...page.listLinks]) {
      if (target === page.slug) continue;
      join(page.slug, target);
      join(target, page.slug);
    }
  }
  const joined = shuffle(pages).filter(({ slug }) => neighbors.has(slug));
  return joined.slice(0, most).flatMap(({ slug }) => {
    const page = index.pages.get(numberSlug(index, slug))?.page;
    if (page === undefined) return [];
    const { candidates } = describeRelated(index, page, model);
    const related = neighbors.get(slug);
    return [
      { candidates, isRelated: (id: number) => related?.has(index.slugs[id] ?? '') === true },
    ];
  });
}
