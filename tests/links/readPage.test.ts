import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  analyseGraph,
  learnFrom,
  prepareLibrary,
  relatedGuides,
  suggestLinks,
} from '../../cms/src/links/index.ts';
import type { LibraryPage } from '../../cms/src/links/index.ts';
import { indexLibrary } from '../../cms/src/links/library/changeLibrary.ts';
import type { LibraryIndex } from '../../cms/src/links/library/library.ts';
import { describePage } from '../../cms/src/links/suggest/describePage.ts';
import { MENTION_FEATURES } from '../../cms/src/links/suggest/mentionFeatures.ts';
import { readPage } from '../../cms/src/links/suggest/readPage.ts';
import { arbitraryLibrary } from './support/arbitraryLibrary.ts';
import { guide, linkFrom } from './support/guide.ts';

/** All that a library counts, as it is now. */
function copyCounts(index: LibraryIndex) {
  const { vocabulary, trie, stemWeights, nameWeights, ...counts } = index;
  return structuredClone(counts);
}

/** Everything measured of a page's targets, by their slugs. */
function describeTargets(index: LibraryIndex, page: LibraryPage) {
  return describePage(index, readPage(index, page)).map(({ target, features, mentions }) => ({
    target: index.slugs[target],
    features,
    mentions: mentions.map((mention) => ({ ...mention, phrase: null })),
  }));
}

/** The page with a link to the web on the words from `from` to `to` of each block. */
function linkToWeb(page: LibraryPage, words: readonly string[]): LibraryPage {
  const links = words.map((anchor) => linkFrom(page, anchor, 'https://example.org/therapy'));
  const listLinks = [{ anchor: 'Source', target: 'mailto:info@example.org' }];
  return {
    ...page,
    links: [...page.links, ...links],
    listLinks: [...page.listLinks, ...listLinks],
  };
}

describe('a library that is asked', () => {
  it('counts what it counted before, whatever page it was asked about', () => {
    fc.assert(
      fc.property(arbitraryLibrary, arbitraryLibrary, (pages, others) => {
        const library = prepareLibrary(pages, { learnFrom: 0 });
        const [page] = pages;
        if (page === undefined) return;
        const counts = copyCounts(library.index);
        const answer = suggestLinks(library, page, { limit: 50 });
        for (const [at, other] of others.entries()) {
          const links = other.links.map((link) => ({ ...link, target: `${link.target}/new` }));
          const draft = { ...other, slug: at % 2 === 0 ? other.slug : `/draft-${at}`, links };
          suggestLinks(library, draft, { limit: 9 });
          relatedGuides(library, draft);
        }
        learnFrom(library, {
          feedback: [{ source: '/gone', target: '/never', verdict: 'accepted' }],
        });
        expect(copyCounts(library.index)).toEqual(counts);
        expect(suggestLinks(library, page, { limit: 50 })).toEqual(answer);
      }),
      { seed: 4, numRuns: 15 },
    );
  });

  it('enters no phrase of a page it is asked about', () => {
    const index = indexLibrary([guide('/a', 'First', ['Open the admin panel.'])]);
    const draft = guide('/draft', 'Draft', ['See the admin panel.']);
    readPage(index, { ...draft, links: [linkFrom(draft, 'admin panel', '/a')] });
    expect(
      index.trie.find(['admin', 'panel'].map((word) => index.vocabulary.idOf(word))),
    ).toBeNull();
    expect(index.ids.has('/draft')).toBe(false);
  });
});

describe('links to the web', () => {
  const therapy = guide('/hand-therapy', 'Hand therapy', ['What a hand therapist does all day.']);
  const pay = guide('/pay', 'Pay', ['What hand therapy pays, says a survey of the state.']);
  const start = guide('/start', 'Start', ['Read a survey about hand therapy, then about pay.']);
  const linked = { ...start, links: [linkFrom(start, 'pay', '/pay')] };

  it('change nothing of what is measured', () => {
    const plain = indexLibrary([therapy, pay, linked]);
    const webbed = indexLibrary([
      therapy,
      linkToWeb(pay, ['the state']),
      linkToWeb(linked, ['Read']),
    ]);
    const { pages, ...counts } = copyCounts(plain);
    const { pages: others, ...sameCounts } = copyCounts(webbed);
    expect(sameCounts).toEqual(counts);
    const asked = guide('/new', 'New', ['About hand therapy and pay, in a survey.']);
    expect(describeTargets(webbed, linkToWeb(asked, ['About']))).toEqual(
      describeTargets(plain, asked),
    );
  });

  it('take their words', () => {
    const index = indexLibrary([therapy, pay, start]);
    const mentions = (page: LibraryPage) =>
      describeTargets(index, page)
        .filter(({ target }) => target === '/hand-therapy')
        .flatMap((target) => target.mentions);
    expect(mentions(start).length).toBeGreaterThan(0);
    expect(mentions(linkToWeb(start, ['hand therapy']))).toEqual([]);
    const hidden = readPage(index, linkToWeb(start, ['hand therapy']), () => true);
    expect(hidden.blocks[0]?.taken.includes(1)).toBe(true);
  });

  it('count for the room that is left for links', () => {
    const text = `${'These words fill the page, and say little. '.repeat(21)} Hand therapy.`;
    const page = guide('/long', 'Long', [text]);
    const library = prepareLibrary([therapy, pay, start]);
    const options = { minScore: 0 };
    expect(suggestLinks(library, page, options).length).toBeGreaterThan(0);
    expect(suggestLinks(library, linkToWeb(page, ['fill']), options)).toEqual([]);
  });

  it('are no links to missing pages', () => {
    const library = prepareLibrary([therapy, linkToWeb(start, ['Read'])]);
    expect(analyseGraph(library, { startPages: [] }).missing).toEqual([]);
  });
});

describe('what a page links itself', () => {
  const therapy = guide('/hand-therapy', 'Hand therapy', ['What a hand therapist does.']);
  const page = guide('/start', 'Start', ['The work of the hands, and hand therapy, say much.']);

  it('says nothing of how its words are linked', () => {
    const linked = { ...page, links: [linkFrom(page, 'hands', '/hand-therapy')] };
    const others = [therapy, guide('/pay', 'Pay', ['Work with your hands.'])];
    const read = (library: readonly LibraryPage[], asked: LibraryPage) => {
      const index = indexLibrary(library);
      return describePage(
        index,
        readPage(index, asked, () => true),
      ).flatMap(({ mentions }) =>
        mentions.map(({ first, last, features }) => {
          const named = Object.fromEntries(
            MENTION_FEATURES.map((name, at) => [name, features[at]]),
          );
          const { linkRate, targetRate, rivals } = named;
          return { first, last, linkRate, targetRate, rivals };
        }),
      );
    };
    expect(read([...others, linked], linked)).toEqual(read([...others, page], page));
  });
});

describe('words on two lines', () => {
  it('are no one mention', () => {
    const therapy = guide('/hand-therapy', 'Hand therapy', ['What a hand therapist does.']);
    const page = guide('/start', 'Start', ['Give a hand\ntherapy is next. Or hand therapy.']);
    const library = prepareLibrary([therapy, page]);
    expect(suggestLinks(library, page, { limit: 1 })[0]?.anchor).toBe('hand therapy');
    const { index } = library;
    const found = [undefined, index.ids.get('/hand-therapy')].flatMap((only) =>
      describePage(index, readPage(index, page), only).flatMap(({ mentions }) => mentions),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { first, last } of found) expect([first, last]).not.toEqual([2, 3]);
  });
});
