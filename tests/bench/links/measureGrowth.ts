import {
  prepareLibrary,
  relatedGuides,
  suggestLinks,
  updatePage,
} from '../../../cms/src/links/index.ts';
import { syntheticLibrary } from './syntheticLibrary.ts';

/** What one size of library costs. Milliseconds of processor time, memory in MB. */
export interface Growth {
  readonly pages: number;
  readonly prepare: number;
  readonly memory: number;
  /** Half of the pages take at most `median`, 95 of 100 at most `slow`. */
  readonly suggest: { readonly median: number; readonly slow: number };
  readonly related: { readonly median: number; readonly slow: number };
  readonly update: { readonly median: number; readonly slow: number };
}

const ASKED = 40;

export function measureGrowth(count: number, seed: number): Growth {
  const pages = syntheticLibrary(count, seed);
  const { result: library, time: prepare } = measure(() => prepareLibrary(pages));
  const memory = process.memoryUsage().rss / 2 ** 20;
  const asked = pages.filter((_, at) => at % Math.ceil(count / ASKED) === 0);
  const suggest = asked.map((page) => measure(() => suggestLinks(library, page)).time);
  const related = asked.map((page) => measure(() => relatedGuides(library, page)).time);
  const update = asked.map((page) => {
    const title = `${page.title} again`;
    return measure(() => updatePage(library, { ...page, title })).time;
  });
  return {
    pages: count,
    prepare,
    memory,
    suggest: rankTimes(suggest),
    related: rankTimes(related),
    update: rankTimes(update),
  };
}

function measure<Result>(run: () => Result): { result: Result; time: number } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, time: (user + system) / 1000 };
}

function rankTimes(times: readonly number[]): { median: number; slow: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    slow: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
  };
}
