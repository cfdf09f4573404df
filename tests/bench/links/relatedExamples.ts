import type { LibraryPage } from '../../../cms/src/links/index.ts';
import type { RelatedExample } from '../../../cms/src/links/model/learnRelated.ts';
import type { RankingModel } from '../../../cms/src/links/model/rankingModel.ts';
import { describeRelated } from '../../../cms/src/links/related/describeRelated.ts';
import { indexCold } from './trainingExamples.ts';

/** Every page that is linked with another, and the pages it is linked with, either way. */
export function relatedExamples(
  pages: readonly LibraryPage[],
  model: RankingModel,
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
  return [...index.pages.values()].flatMap(({ page }) => {
    const related = neighbors.get(page.slug);
    if (related === undefined) return [];
    const { candidates } = describeRelated(index, page, model);
    return [{ candidates, isRelated: (id: number) => related.has(index.slugs[id] ?? '') }];
  });
}
