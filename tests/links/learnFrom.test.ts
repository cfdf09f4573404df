import { beforeAll, describe, expect, it } from 'vitest';

import {
  learnFrom,
  learnFromInTurns,
  prepareLibrary,
  prepareLibraryInTurns,
  readLearned,
  suggestLinks,
} from '../../cms/src/links/index.ts';
import type { Library, LibraryPage, SuggestionFeedback } from '../../cms/src/links/index.ts';
import { guide, linkFrom } from './support/guide.ts';

const pay = guide('/pay', 'Pay and outlook', ['What people earn.']);
const hands = guide('/hands', 'Hand therapy', ['Splints and grip.']);
const sources = Array.from({ length: 20 }, (_, number) => {
  const text = `Number ${number}: hand therapy is told of here, and what you take home.`;
  const page = guide(`/source-${number}`, `Source number ${number}`, [text]);
  return { ...page, links: [linkFrom(page, 'take home', '/pay')] };
});
const fresh = guide('/fresh', 'Fresh', ['Hand therapy, and what you take home.']);
const pages = [pay, hands, fresh, ...sources];

function scoreOf(library: Library, page: LibraryPage, target: string): number {
  return (
    suggestLinks(library, page, { limit: 50 }).find((one) => one.target === target)?.score ?? 0
  );
}

let library: Library;
beforeAll(() => {
  library = prepareLibrary(pages);
});

describe('what a library learns of itself', () => {
  it('is plain JSON that gives the same suggestions when read back', () => {
    const learned = readLearned(JSON.parse(JSON.stringify(library.learned)));
    expect(learned).not.toBeNull();
    const again = prepareLibrary(pages, { learned });
    const suggestions = suggestLinks(library, fresh, { limit: 50 });
    expect(suggestLinks(again, fresh, { limit: 50 })).toEqual(suggestions);
    const untaught = prepareLibrary(pages, { learned: null });
    expect(suggestLinks(untaught, fresh, { limit: 50 })).not.toEqual(suggestions);
  });

  it('is refused when it is of another version or broken', () => {
    const { learned } = library;
    expect(readLearned({ ...learned, basis: 'other' })).toBeNull();
    expect(readLearned({ ...learned, target: { base: 0 } })).toBeNull();
    const endless = { feature: [0], threshold: [0], left: [0], value: [0] };
    expect(readLearned({ ...learned, target: { base: 0, trees: [endless] } })).toBeNull();
    expect(readLearned(null)).toBeNull();
  });

  it('is followed the further, the more links it was learnt from', () => {
    const largest = ({ learned }: Library): number =>
      Math.max(...(learned?.mention.trees ?? []).flatMap(({ value }) => value.map(Math.abs)));
    const more = Array.from({ length: 60 }, (_, number) => {
      const page = guide(`/more-${number}`, `More ${number}`, [`${number}: what you take home.`]);
      return { ...page, links: [linkFrom(page, 'take home', '/pay')] };
    });
    expect(largest(library)).toBeGreaterThan(0);
    expect(largest(prepareLibrary([...pages, ...more]))).toBeGreaterThan(1.5 * largest(library));
  });

  it('is nothing when hardly any page has links', () => {
    expect(prepareLibrary([pay, hands, fresh]).learned).toBeNull();
  });

  it('follows what editors said to suggestions', () => {
    const answers = (verdict: SuggestionFeedback['verdict']): SuggestionFeedback[] =>
      sources.map(({ slug }) => ({ source: slug, target: '/hands', verdict }));
    const score = (feedback: SuggestionFeedback[]): number =>
      scoreOf(
        prepareLibrary(pages, { learned: learnFrom(library, { feedback }) }),
        fresh,
        '/hands',
      );
    expect(score(answers('accepted'))).toBeGreaterThan(2 * score(answers('dismissed')));
  });

  it('is the same in turns, and leaves other work its turn', async () => {
    let turns = 0;
    const pause = (): Promise<void> => {
      turns += 1;
      return Promise.resolve();
    };
    expect((await prepareLibraryInTurns(pages, { pause })).learned).toEqual(library.learned);
    expect(turns).toBeGreaterThan(pages.length);
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    expect(await learnFromInTurns(library)).toEqual(library.learned);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });
});
