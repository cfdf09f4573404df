import { describe, expect, it } from 'vitest';

import { convertRepository } from '../bench/links/unseen/convertRepository.ts';

const SITE = { folders: { 'pages/': '', 'handbook/': 'book/' }, hosts: ['guides.example'] };

/** The pages of a made-up repository, by slug. */
function convert(files: Readonly<Record<string, string>>, site = SITE) {
  const pages = convertRepository(
    site,
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
  return Object.fromEntries(pages.map((page) => [page.slug, page]));
}

const BUDGET = '---\ntitle: Budget\n---\nPlan what you spend.\n';

describe('a corpus made of a repository', () => {
  it('has a page for each file, named by where the site has it', () => {
    const pages = convert({
      'pages/index.md': 'Welcome.',
      'pages/pay/budget.md': BUDGET,
      'handbook/first-day.md': 'Come at nine.',
    });
    expect(Object.keys(pages).sort()).toEqual(['/', '/book/first-day', '/pay/budget']);
    expect(pages['/pay/budget']?.title).toBe('Budget');
    expect(pages['/book/first-day']?.title).toBe('first day');
  });

  it('takes title, summary and headings from front matter and text', () => {
    const pages = convert({
      'pages/rent.md':
        '---\ndescription: What a flat costs.\n---\n# Rent\n\n## Deposit\n\nPay it once.',
    });
    expect(pages['/rent']).toMatchObject({
      title: 'Rent',
      summary: 'What a flat costs.',
      headings: [{ level: 2, text: 'Deposit' }],
      blocks: [{ text: 'Pay it once.', tag: 'p', headingPath: ['Deposit'] }],
    });
  });

  it.each([
    ['a relative file', '../pay/budget.md#limits'],
    ['an address of the site', '/pay/budget/'],
    ['a full address', 'https://guides.example/pay/budget'],
    ['an address with the end of a page', '/pay/budget.html'],
  ])('finds the page that %s leads to, and the words it stands on', (_, address) => {
    const pages = convert({
      'pages/pay/budget.md': BUDGET,
      'pages/home/move.md': `First **read** [your *budget*](${address}) again.`,
    });
    const [block] = pages['/home/move']?.blocks ?? [];
    const links = pages['/home/move']?.links ?? [];
    expect(links).toMatchObject([{ blockIndex: 0, anchor: 'your budget', target: '/pay/budget' }]);
    expect(block?.text.slice(links[0]?.start, links[0]?.end)).toBe('your budget');
  });

  it('reads links whose address stands elsewhere in the file', () => {
    const pages = convert({
      'pages/a.md': 'See the [budget][1] page.\n\n[1]: pay/budget.md',
      'pages/pay/budget.md': BUDGET,
    });
    expect(pages['/a']?.links).toMatchObject([{ anchor: 'budget', target: '/pay/budget' }]);
  });

  it('leaves out links to the page itself, to other sites and to what isn’t there', () => {
    const pages = convert({
      'pages/a.md':
        'See [this](#top), [it](/a), [that](https://other.example/b) and [those](gone.md).',
      'pages/b.md': 'More.',
    });
    expect(pages['/a']?.links).toEqual([]);
    expect(pages['/a']?.blocks[0]?.text).toBe('See this, it, that and those.');
  });

  it('takes a link that fills its list item as an entry of a list, without its text', () => {
    const pages = convert({
      'pages/a.md': '- [Budget](pay/budget.md)\n- Mind your [budget](pay/budget.md) here',
      'pages/pay/budget.md': BUDGET,
    });
    expect(pages['/a']).toMatchObject({
      listLinks: [{ anchor: 'Budget', target: '/pay/budget' }],
      blocks: [{ text: 'Mind your budget here', tag: 'li' }],
      links: [{ anchor: 'budget' }],
    });
  });

  it('follows pages that moved, and their own addresses', () => {
    const pages = convert({
      'pages/a.md': 'From the [old](/money/) to the [new](/spending).',
      'pages/b.md': '---\npermalink: /spending/\nredirect_from: /money\n---\nSpend less.',
    });
    expect(pages['/a']?.links.map(({ target }) => target)).toEqual(['/spending', '/spending']);
  });

  it('leaves out code, template tags and pages without a text', () => {
    const pages = convert({
      'pages/a.md': '{% include banner.html %}\n\nCall `pay()` now.\n\n```\n[x](b.md)\n```\n',
      'pages/b.md': '<!-- nothing yet -->',
    });
    expect(Object.keys(pages)).toEqual(['/a']);
    expect(pages['/a']?.blocks.map(({ text }) => text)).toEqual(['Call pay() now.']);
  });

  it('drops the numbers that order files where a site has them', () => {
    const site = { ...SITE, isNumbered: true };
    const files = {
      'pages/2.pay/01-budget.md': BUDGET,
      'pages/1.start.md': 'Make a [budget](/pay/budget).',
    };
    expect(convert(files, site)['/start']?.links).toMatchObject([{ target: '/pay/budget' }]);
    expect(convert(files)['/start']).toBeUndefined();
  });
});
