import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { prepareLibrary, removePage, suggestLinks, updatePage } from '../../cms/src/links/index.ts';
import { addPage, dropPage, indexLibrary } from '../../cms/src/links/library/changeLibrary.ts';
import type { LibraryIndex } from '../../cms/src/links/library/library.ts';
import { arbitraryLibrary } from './support/arbitraryLibrary.ts';
import { guide } from './support/guide.ts';

/** Counts by slug and word, so that libraries built in different orders compare. */
function readCounts(index: LibraryIndex): unknown {
  const { vocabulary, slugs } = index;
  const words = [...index.textCounts].map(([stem, count]) => `${vocabulary.wordOf(stem)} ${count}`);
  const names = [...index.nameIndex].map(
    ([stem, pages]) =>
      `${vocabulary.wordOf(stem)} ${[...pages]
        .map((id) => slugs[id])
        .sort()
        .join()}`,
  );
  const links = [...index.inbound].map(([target, sources]) => {
    const counted = [...sources].map(([source, count]) => `${slugs[source]}×${count}`);
    return `${slugs[target]} ← ${counted.sort().join()}`;
  });
  const phrases = [...index.measures].flatMap(([id, measures]) =>
    measures.phrases
      .filter(
        ({ titles, headings, links: linked }) => titles.size + headings.size + linked.size > 0,
      )
      .map((phrase) => {
        const text = phrase.stems.map((stem) => vocabulary.wordOf(stem)).join(' ');
        return `${slugs[id]} has "${text}", ${phrase.containing} pages do`;
      }),
  );
  return { words: words.sort(), names: names.sort(), links: links.sort(), phrases: phrases.sort() };
}

describe('updating a library', () => {
  it('comes to the same counts as reading all pages anew', () => {
    fc.assert(
      fc.property(arbitraryLibrary, arbitraryLibrary, (before, after) => {
        const changed = indexLibrary(before);
        for (const page of after) addPage(changed, page);
        const gone = before.slice(after.length).map((page) => page.slug);
        for (const slug of gone) dropPage(changed, slug);
        const anew = indexLibrary(after);
        const { words, names, links } = { ...Object(readCounts(changed)) };
        const expected = { ...Object(readCounts(anew)) };
        expect({ words, names, links }).toEqual({
          words: expected.words,
          names: expected.names,
          links: expected.links,
        });
        expect(changed.wordCount).toBe(anew.wordCount);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('counts the pages that write a title as a name', () => {
    const index = indexLibrary([
      guide('/a', 'First', ['Open the Admin Panel. Close the Admin Panel.']),
      guide('/b', 'Second', ['Every admin panel is a panel.', 'Admin panel, it says here.']),
    ]);
    const read = (): number[] => {
      const stems = ['admin', 'panel'].map((word) => index.vocabulary.idOf(word));
      const phrase = index.trie.find(stems);
      return phrase === null ? [] : [phrase.containing, phrase.named];
    };
    expect(read()).toEqual([]);
    addPage(index, guide('/admin', 'The admin panel', ['It is a panel.']));
    expect(read()).toEqual([2, 1]);
    addPage(index, guide('/b', 'Second', ['Our Admin Panel is new.']));
    expect(read()).toEqual([2, 2]);
    dropPage(index, '/a');
    expect(read()).toEqual([1, 1]);
  });

  it('finds a guide from the moment it is added until it is removed', () => {
    const page = guide('/start', 'Start', ['Read about hand therapy first.']);
    const library = prepareLibrary([page, guide('/pay', 'Pay', ['What people earn.'])]);
    const targets = (): string[] =>
      suggestLinks(library, page, { limit: 9 }).map((one) => one.target);
    expect(targets()).not.toContain('/guide-7');
    updatePage(library, guide('/guide-7', 'Hand therapy', ['Hands.']));
    expect(targets()[0]).toBe('/guide-7');
    updatePage(library, guide('/guide-7', 'Something else', ['Hands.']));
    expect(suggestLinks(library, page, { limit: 9 })[0]?.reason.kind).not.toBe('title-mention');
    removePage(library, '/guide-7');
    expect(targets()).not.toContain('/guide-7');
    removePage(library, '/never-there');
  });
});
