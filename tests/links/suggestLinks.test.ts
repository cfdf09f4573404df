import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { prepareLibrary, suggestLinks } from '../../cms/src/links/index.ts';
import type { Library, LibraryPage, Suggestion } from '../../cms/src/links/index.ts';
import { arbitraryLibrary } from './support/arbitraryLibrary.ts';
import { guide, linkFrom } from './support/guide.ts';

type Placed = Extract<Suggestion, { block: number }>;

function isPlaced(suggestion: Suggestion): suggestion is Placed {
  return suggestion.block !== undefined;
}

/** Checks a rule on the suggestions for every page of many random libraries. */
function checkEverywhere(
  rule: (page: LibraryPage, suggestions: Suggestion[], library: Library) => void,
): void {
  fc.assert(
    fc.property(arbitraryLibrary, (pages) => {
      const library = prepareLibrary(pages, { learnFrom: 0 });
      for (const page of pages) rule(page, suggestLinks(library, page, { limit: 50 }), library);
    }),
    { seed: 4, numRuns: 40 },
  );
}

describe('suggestLinks, in any document', () => {
  it('never puts a link into a heading', () => {
    checkEverywhere((page, suggestions) => {
      for (const { block } of suggestions.filter(isPlaced)) {
        expect(page.blocks[block]?.tag).not.toMatch(/^h\d/);
      }
    });
  });

  it('never touches a link that is there', () => {
    checkEverywhere((page, suggestions) => {
      for (const { block, start, end } of suggestions.filter(isPlaced)) {
        const touched = page.links.filter(
          (link) => link.blockIndex === block && link.start < end && start < link.end,
        );
        expect(touched).toEqual([]);
      }
    });
  });

  it('never touches inline code', () => {
    let inBlocksWithCode = 0;
    checkEverywhere((page, suggestions) => {
      for (const { block, start, end } of suggestions.filter(isPlaced)) {
        const code = page.blocks[block]?.code ?? [];
        if (code.length > 0) inBlocksWithCode += 1;
        expect(code.filter((span) => span.start < end && start < span.end)).toEqual([]);
      }
    });
    expect(inBlocksWithCode).toBeGreaterThan(20);
  });

  it('suggests a target once, and neither the page itself nor what it links to', () => {
    checkEverywhere((page, suggestions) => {
      const targets = suggestions.map((suggestion) => suggestion.target);
      expect(new Set(targets).size).toBe(targets.length);
      expect(targets).not.toContain(page.slug);
      for (const { target } of [...page.links, ...page.listLinks]) {
        expect(targets).not.toContain(target);
      }
    });
  });

  it('takes one to eight whole words inside the block', () => {
    checkEverywhere((page, suggestions) => {
      for (const { block, start, end, anchor, sentence } of suggestions.filter(isPlaced)) {
        const text = page.blocks[block]?.text ?? '';
        expect(anchor).toBe(text.slice(start, end));
        expect(anchor).toMatch(/^\S+( \S+){0,7}$/);
        expect(`${text.charAt(start - 1)}|${text.charAt(end)}`).toMatch(/^\W?\|\W?$/);
        expect(sentence).toContain(anchor);
      }
    });
  });

  it('lets no two suggestions overlap', () => {
    checkEverywhere((_, suggestions) => {
      const placed = suggestions.filter(isPlaced);
      for (const one of placed) {
        const overlapping = placed.filter(
          (other) => other.block === one.block && other.start < one.end && one.start < other.end,
        );
        expect(overlapping).toEqual([one]);
      }
    });
  });

  it('ranks by a probability', () => {
    checkEverywhere((_, suggestions) => {
      const scores = suggestions.map((suggestion) => suggestion.score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
    });
  });

  it('gives the whole ranking with a limit: the first of it, low scores and targets without words', () => {
    let low = 0;
    let withoutWords = 0;
    checkEverywhere((page, suggestions, library) => {
      expect(suggestLinks(library, page, { limit: 3 })).toEqual(suggestions.slice(0, 3));
      expect(suggestLinks(library, page, { limit: 0 })).toEqual([]);
      low += suggestions.filter(({ score }) => score < 0.3).length;
      withoutWords += suggestions.filter((one) => !isPlaced(one)).length;
    });
    expect(low).toBeGreaterThan(100);
    expect(withoutWords).toBeGreaterThan(20);
  });

  it('gives without a limit what reads well: the best with words, from the least score on', () => {
    let given = 0;
    let leftOut = 0;
    checkEverywhere((page, suggestions, library) => {
      const words = page.blocks.flatMap(({ text }) => text.split(/\s+/).filter(Boolean)).length;
      const links = page.links.length + page.listLinks.length;
      const room = Math.max(0, Math.floor(words / 80) - links);
      const good = suggestions.filter((one) => isPlaced(one) && one.score >= 0.3);
      const chosen = suggestLinks(library, page);
      expect(chosen).toEqual(good.slice(0, room));
      given += chosen.length;
      leftOut += good.length - chosen.length;
    });
    expect(given).toBeGreaterThan(5);
    expect(leftOut).toBeGreaterThan(5);
  });

  it('finds something to say at all in those libraries', () => {
    let placed = 0;
    checkEverywhere((_, suggestions) => {
      placed += suggestions.filter(isPlaced).length;
    });
    expect(placed).toBeGreaterThan(200);
  });
});

describe('suggestLinks', () => {
  const therapy = guide('/hand-therapy', 'Hand therapy', ['What a hand therapist does all day.']);
  const pay = guide('/pay', 'Pay and outlook', ['What people earn.']);
  const filler = 'Nothing in particular is said in this sentence about anything whatever. '.repeat(
    20,
  );

  it('takes the title of another guide, at its first mention, and says why', () => {
    const page = guide('/start', 'Start here', [
      filler,
      'Many people find hand therapy rewarding.',
      'Again, hand therapy.',
    ]);
    const library = prepareLibrary([therapy, pay, page]);
    const best = suggestLinks(library, page, { limit: 5 })[0];
    expect(best).toMatchObject({
      target: '/hand-therapy',
      block: 1,
      anchor: 'hand therapy',
      sentence: 'Many people find hand therapy rewarding.',
      reason: { kind: 'title-mention', words: 'hand therapy', title: 'Hand therapy' },
    });
  });

  it('passes over mentions in a heading and inside a link', () => {
    const blocks = [
      { text: 'Hand therapy', tag: 'h2', headingPath: [] },
      { text: 'The hand therapy survey says so.', tag: 'p', headingPath: ['Hand therapy'] },
      { text: 'Some begin with hand therapy.', tag: 'p', headingPath: ['Hand therapy'] },
      { text: 'All others come to hand therapy late.', tag: 'p', headingPath: [] },
    ];
    const anchor = 'hand therapy survey';
    const survey = { blockIndex: 1, start: 4, end: 23, anchor, target: 'https://a.example/' };
    const page = { ...guide('/start', 'Start here', []), blocks, links: [survey] };
    const library = prepareLibrary([therapy, pay, page]);
    const found = suggestLinks(library, page, { limit: 5 });
    expect(found.find(({ target }) => target === '/hand-therapy')).toMatchObject({ block: 2 });
  });

  it.each(['code', 'pre', 'a', 'button', 'H2'])('passes over blocks tagged %s', (tag) => {
    const target = guide('/hand-therapy', 'Hand therapy', ['What it is.']);
    const page = guide('/start', 'Start', ['About hand therapy.']);
    const tagged = { ...page, blocks: page.blocks.map((block) => ({ ...block, tag })) };
    const library = prepareLibrary([target, page]);
    expect(suggestLinks(library, page, { limit: 1 })[0]?.anchor).toBe('hand therapy');
    expect(suggestLinks(library, tagged, { limit: 1 })[0]?.anchor).toBeUndefined();
  });

  it('passes over a mention in inline code', () => {
    const words = 'Run hand therapy first. Then learn hand therapy well.';
    const blocks = [
      { text: words, tag: 'p', headingPath: [], code: [{ start: 4, end: 16 }] },
      { text: 'The (`hand therapy`) tool.', tag: 'p', headingPath: [] },
    ];
    const page = { ...guide('/start', 'Start here', []), blocks };
    const found = suggestLinks(prepareLibrary([therapy, pay, page]), page, { limit: 5 });
    const placed = found.filter(isPlaced).find(({ target }) => target === '/hand-therapy');
    expect(placed).toMatchObject({ block: 0, start: words.lastIndexOf('hand') });
  });

  it('gives words that two targets want to the better one', () => {
    const other = guide('/therapy', 'Therapy', ['What a therapist does.']);
    const page = guide('/start', 'Start here', ['Many people find hand therapy rewarding.']);
    const library = prepareLibrary([therapy, other, pay, page]);
    const placed = suggestLinks(library, page, { limit: 5 }).filter(isPlaced);
    expect(placed.filter(({ anchor }) => anchor.includes('therapy'))).toMatchObject([
      { target: '/hand-therapy' },
    ]);
  });

  it('links no more than eight words of a longer title', () => {
    const title = 'Working nights weekends and holidays in large teaching hospitals abroad';
    const nights = guide('/away', title, ['What it is like.']);
    const page = guide('/start', 'Start here', [`Read about ${title.toLowerCase()} today.`]);
    const library = prepareLibrary([nights, therapy, pay, page]);
    const [found] = suggestLinks(library, page, { limit: 5 }).filter(isPlaced);
    expect(found?.target).toBe('/away');
    expect(found?.anchor.split(' ').length).toBeGreaterThan(1);
    expect(found?.anchor.split(' ').length).toBeLessThanOrEqual(8);
  });

  it.each([
    ['the hand therapy', 'title-mention'],
    ['therapy', 'partial-title'],
    ['splints', 'heading-mention'],
    ['upper limbs', 'address-mention'],
    ['AHTC', 'acronym-mention'],
  ])('says truly what "%s" is to the target: %s', (words, kind) => {
    const target = {
      ...guide(
        '/upper-limbs',
        kind === 'acronym-mention' ? 'American Hand Therapy Certification' : 'Hand therapy',
        ['Hands.'],
      ),
      headings: [{ level: 2, text: 'Splints' }],
    };
    const page = guide('/start', 'Start here', [`Today we look at ${words} and more.`]);
    const library = prepareLibrary([target, pay, page]);
    const found = suggestLinks(library, page, { limit: 5 }).find(
      (one) => one.target === '/upper-limbs',
    );
    expect(found?.reason.kind).toBe(kind);
  });

  it('learns the words that other guides link with', () => {
    const sources = Array.from({ length: 4 }, (_, number) => {
      const text = `Number ${number} tells you what you can expect to take home.`;
      const page = guide(`/source-${number}`, `Source ${'abcd'.charAt(number)}`, [text]);
      return { ...page, links: [linkFrom(page, 'take home', '/pay')] };
    });
    const page = guide('/start', 'Start here', [filler, 'See what you take home after a year.']);
    const library = prepareLibrary([therapy, pay, page, ...sources]);
    const found = suggestLinks(library, page, { limit: 5 }).find((one) => one.target === '/pay');
    expect(found).toMatchObject({
      anchor: 'take home',
      reason: { kind: 'linked-elsewhere', words: 'take home', count: 4 },
    });
  });

  it('suggests no more than one link for every 80 words, existing ones counted', () => {
    const titles = ['Hand therapy', 'Stroke recovery', 'School practice', 'Home health visits'];
    const guides = titles.map((title, number) => guide(`/guide-${number}`, title, [filler]));
    const short = guide('/short', 'Short', [titles.join(' and ')]);
    const words = titles.join('. See also the guide to ');
    const long = guide('/long', 'Long', [`See the guide to ${words}.`, filler.slice(0, 900)]);
    const library = prepareLibrary([...guides, short, long]);
    const room = Math.floor(
      long.blocks.flatMap((block) => block.text.trim().split(/\s+/)).length / 80,
    );
    expect(room).toBe(2);
    expect(suggestLinks(library, short)).toEqual([]);
    expect(suggestLinks(library, long, { minScore: 0 })).toHaveLength(room);
    const linked = { ...long, links: [linkFrom(long, 'Hand therapy', '/guide-0')] };
    expect(suggestLinks(library, linked, { minScore: 0 })).toHaveLength(room - 1);
  });

  it('keeps to the least score it is given', () => {
    const page = guide('/start', 'Start here', ['See hand therapy and what people earn.']);
    const library = prepareLibrary([therapy, pay, page]);
    const scores = suggestLinks(library, page, { limit: 9 }).map((one) => one.score);
    const least = scores[0] ?? 1;
    expect(suggestLinks(library, page, { limit: 9, minScore: least })).toHaveLength(1);
  });

  it('works for a page the library has never seen, and in an empty library', () => {
    const page = guide('/new', 'New', ['All about hand therapy.']);
    expect(suggestLinks(prepareLibrary([therapy, pay]), page, { limit: 1 })).toMatchObject([
      { target: '/hand-therapy' },
    ]);
    expect(suggestLinks(prepareLibrary([]), page, { limit: 9 })).toEqual([]);
  });
});
