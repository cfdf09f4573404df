import type { Library, LibraryPage } from '../../../cms/src/links/index.ts';
import { relatedGuides, suggestLinks } from '../../../cms/src/links/index.ts';
import { indexLibrary } from '../../../cms/src/links/library/changeLibrary.ts';
import { runAtOnce } from '../../../cms/src/links/library/steps.ts';
import { learnFromLibrary } from '../../../cms/src/links/model/learnFromLibrary.ts';
import { addLearned } from '../../../cms/src/links/model/libraryLearning.ts';
import type { LearnedModel } from '../../../cms/src/links/model/rankingModel.ts';
import type { Corpus, Evaluator, Prediction } from './corpora.ts';

/** Something that is prepared with a library and then asked page by page. */
export interface Contestant {
  readonly name: string;
  prepare(
    pages: readonly LibraryPage[],
  ): (page: LibraryPage, mode: 'links' | 'related') => Answer[];
}

export type Answer = Omit<Prediction, 'run' | 'source'>;

/** The engine with weights that were learnt elsewhere. */
export function engineWith(
  prior: LearnedModel,
  {
    maxPages = 200,
    without = new Set<string>(),
  }: { maxPages?: number; without?: ReadonlySet<string> } = {},
): Contestant {
  return {
    name: 'Signpost',
    prepare(pages) {
      const index = indexLibrary(pages);
      const learned = runAtOnce(learnFromLibrary(index, { prior, maxPages, without }));
      const library: Library = { index, model: addLearned(prior, learned), learned };
      return (page, mode) =>
        mode === 'related'
          ? relatedGuides(library, page, { limit: 50 })
          : suggestLinks(library, page, { limit: 50 });
    },
  };
}

/** A suggestion's probability and whether the page's author linked that target. */
export interface Judged {
  readonly run: string;
  readonly score: number;
  readonly isLinked: boolean;
}

/** Every run of the evaluator on one corpus, with its metrics. */
export function evaluate(
  evaluator: Evaluator,
  { pages }: Corpus,
  contestant: Contestant,
): { metrics: Record<string, Record<string, number>>; judged: Judged[] } {
  const original = new Map(pages.map((page) => [page.slug, page]));
  const predictions: Prediction[] = [];
  const judged: Judged[] = [];
  for (const run of evaluator.runs(pages)) {
    const library = evaluator.library(pages, run);
    const bySlug = new Map(library.map((page) => [page.slug, page]));
    const ask = contestant.prepare(library);
    for (const source of run.sources) {
      const page = bySlug.get(source);
      if (page === undefined) continue;
      const linked = new Set(original.get(source)?.links.map((link) => link.target));
      for (const answer of ask(page, run.mode)) {
        predictions.push({ ...answer, run: run.name, source });
        if (run.mode === 'related') continue;
        judged.push({ run: run.name, score: answer.score, isLinked: linked.has(answer.target) });
      }
    }
  }
  return { metrics: evaluator.score(pages, predictions, { boot: 0 }), judged };
}
