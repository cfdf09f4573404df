import { describe, expect, it } from 'vitest';

import type { LibraryPage } from '../../cms/src/links/index.ts';
import { addPage, dropPage, indexLibrary } from '../../cms/src/links/library/changeLibrary.ts';
import { createCitationReader } from '../../cms/src/links/suggest/citingSentences.ts';
import type { CitationLikeness } from '../../cms/src/links/suggest/citingSentences.ts';
import { readPage } from '../../cms/src/links/suggest/readPage.ts';
import { guide, linkFrom } from './support/guide.ts';

const TARGET = guide('/calls', 'Real-time communication', ['Talk to others.']);

function linking(slug: string, sentence: string, anchor: string): LibraryPage {
  const page = guide(slug, `About ${slug}`, [sentence]);
  return { ...page, links: [linkFrom(page, anchor, TARGET.slug)] };
}

const CITING = [
  linking('/a', 'Encrypted messengers such as Signal protect a call.', 'Signal'),
  linking('/b', 'For encrypted group calls use Matrix. The weather is fine.', 'Matrix'),
];

/** Likeness of the page's first word's sentence with those that cite the target. */
function compare(pages: readonly LibraryPage[], asked: LibraryPage): CitationLikeness {
  const index = indexLibrary([TARGET, ...pages]);
  return compareIn(index, asked);
}

function compareIn(index: ReturnType<typeof indexLibrary>, asked: LibraryPage): CitationLikeness {
  const reading = readPage(index, asked);
  const target = index.pages.get(index.ids.get(TARGET.slug) ?? -1);
  const [block] = reading.blocks;
  if (target === undefined || block === undefined) throw new Error('The library lacks the page.');
  return createCitationReader(index, reading)(target)(block, 0);
}

describe('likeness with the sentences in which a target is linked', () => {
  it('is 1 for a sentence of the same words, and high for one that says the like', () => {
    const same = guide('/asked', 'Asked', ['Encrypted messengers such as Signal protect a call.']);
    const alike = guide('/asked', 'Asked', ['Another app can protect an encrypted call.']);
    const other = guide('/asked', 'Asked', ['The weather is fine. Signal an encrypted call.']);
    expect(compare(CITING, same).best).toBeCloseTo(1);
    expect(compare(CITING, alike).best).toBeGreaterThan(0.3);
    expect(compare(CITING, alike).all).toBeGreaterThan(0.3);
    // What a sentence beside a citing one says is another matter.
    expect(compare(CITING, other)).toEqual({ all: 0, best: 0 });
  });

  it("leaves the page's own links out", () => {
    const [own] = CITING;
    if (own === undefined) throw new Error('There is no citing page.');
    expect(compare([own], own)).toEqual({ all: 0, best: 0 });
    expect(compare(CITING, own).best).toBeLessThan(1);
  });

  it('follows the library as pages come and go', () => {
    const asked = guide('/asked', 'Asked', ['Encrypted messengers such as Signal protect a call.']);
    const index = indexLibrary([TARGET, asked]);
    expect(compareIn(index, asked).best).toBe(0);
    for (const page of CITING) addPage(index, page);
    expect(compareIn(index, asked)).toEqual(compare([asked, ...CITING], asked));
    for (const { slug } of CITING) dropPage(index, slug);
    expect(compareIn(index, asked).best).toBe(0);
  });

  it('looks at a stretch of a sentence without end', () => {
    const words = Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' ');
    const page = linking('/long', `Signal ${words}`, 'Signal');
    const index = indexLibrary([TARGET, page]);
    const [link] = index.pages.get(index.ids.get('/long') ?? -1)?.links ?? [];
    expect(link?.sentence.length).toBeLessThan(100);
  });
});
