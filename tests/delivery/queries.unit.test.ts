import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, makeDocument, makeLink, tree } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { hiddenArticle, smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const store = new MemoryStore();
let delivery: RunningDelivery;
let now = Date.parse(day(50));

beforeAll(async () => {
  store.publish(...smallLibrary);
  delivery = await serveDelivery({ store, delivery: { clock: () => now } });
});
afterAll(() => delivery.stop());

async function ask(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await delivery.query(query, variables);
  expect(errors).toEqual([]);
  return data;
}

describe('an article', () => {
  it('comes by slug or id with everything it refers to', async () => {
    const fields =
      '{ id title authors { name } topics { slug } sources { url } settings { name } image { alt } seo { title description canonicalPath } }';
    const expected = {
      id: 'articles:first',
      title: 'Become a hand therapist',
      authors: [{ name: 'Editorial desk' }],
      topics: [{ slug: 'therapy' }],
      sources: [{ url: 'https://example.org/handbook' }],
      settings: [{ name: 'Hospitals' }],
      image: { alt: 'A hand' },
      seo: {
        title: 'Hand therapist',
        description: 'How to begin.',
        canonicalPath: '/guides/first',
      },
    };
    expect(
      await ask(
        `{ slug: article(slug: "first") ${fields} id: article(id: "articles:first") ${fields} }`,
      ),
    ).toEqual({ slug: expected, id: expected });
  });

  it('counts the words that its blocks show, as they are now', async () => {
    const query = '{ article(slug: "first") { wordCount readingMinutes } }';
    expect(await ask(query)).toEqual({ article: { wordCount: 1100, readingMinutes: 5 } });
  });

  it('has its links resolved, and the words of a link to something unpublished', async () => {
    const data = await ask('{ article(slug: "first") { body } }');
    const text = JSON.stringify(data);
    expect(data).toMatchObject({
      article: {
        body: {
          children: [
            {},
            {
              children: [
                {},
                { type: 'link', href: '/guides/second', status: 'ok', external: false },
                {},
                { type: 'link', href: null, status: 'target-unpublished', target: null },
                {},
              ],
            },
            { type: 'careerSetting', setting: { name: 'Hospitals' } },
            { type: 'educationPath', minMonths: 24, steps: [{ title: 'Master' }] },
            { type: 'image', image: { alt: 'A hand' } },
            { type: 'relatedGuides', guides: [{ slug: 'third' }] },
          ],
        },
      },
    });
    expect(text).toContain('more to come');
    expect(text).not.toContain('hidden');
  });

  it('offers chosen guides before others, never itself, each with its reason', async () => {
    expect(
      await ask(
        '{ article(slug: "first") { relatedGuides { article { slug } reason { kind terms } } } }',
      ),
    ).toEqual({
      article: {
        relatedGuides: [
          { article: { slug: 'second' }, reason: { kind: 'CURATED', terms: ['Start here'] } },
          { article: { slug: 'third' }, reason: { kind: 'SHARED_TOPICS', terms: ['Therapy'] } },
        ],
      },
    });
  });

  it('gives the linked words as the reason, from either end and of links by path', async () => {
    const own = new MemoryStore();
    own.publish(
      makeDocument('articles', 'a', {
        links: [
          makeLink('articles:b', { id: 'key', anchorText: 'splints' }),
          makeLink('articles:c', { target: null, id: 'path', url: '/guides/c', anchorText: 'pay' }),
          makeLink('articles:d', { target: null, id: 'web', url: 'https://example.org/guides/d' }),
        ],
      }),
      ...['b', 'c', 'd'].map((slug) => makeDocument('articles', slug)),
    );
    const served = await serveDelivery({ store: own });
    const query = (slug: string) =>
      `{ article(slug: "${slug}") { relatedGuides { article { slug } reason { kind terms } } } }`;
    expect((await served.get(query('a'))).data).toEqual({
      article: {
        relatedGuides: [
          { article: { slug: 'b' }, reason: { kind: 'LINKED', terms: ['splints'] } },
          { article: { slug: 'c' }, reason: { kind: 'LINKED', terms: ['pay'] } },
        ],
      },
    });
    expect((await served.get(query('b'))).data).toEqual({
      article: {
        relatedGuides: [
          { article: { slug: 'a' }, reason: { kind: 'LINKS_HERE', terms: ['splints'] } },
        ],
      },
    });
    await served.stop();
  });

  it('has the same status in a filter of links as where it is shown', async () => {
    const own = new MemoryStore();
    const links = [
      makeLink('articles:b', { id: 'ok' }),
      makeLink('articles:nowhere', { id: 'waiting' }),
      makeLink('articles:b', { target: null, id: 'external', url: 'https://example.org/' }),
      makeLink('articles:b', { target: null, id: 'unsafe', url: 'javascript:1' }),
    ];
    own.publish(makeDocument('articles', 'a', { links }), makeDocument('articles', 'b'));
    const served = await serveDelivery({ store: own });
    const statuses = {
      OK: 'ok',
      TARGET_UNPUBLISHED: 'waiting',
      UNCHECKED: 'external',
      BROKEN: 'unsafe',
    };
    for (const [status, id] of Object.entries(statuses)) {
      const query = `{ crossLinks(filter: { status: ${status} }) { totalCount nodes { id status } } }`;
      expect((await served.query(query)).data).toEqual({
        crossLinks: { totalCount: 1, nodes: [{ id, status }] },
      });
    }
    await served.stop();
  });

  it('is broken at a path where only a page could stand and none does, until one is published', async () => {
    const own = new MemoryStore();
    const urls = [
      '/guides/gone?a=1#b',
      '/guides/b/',
      '/about',
      '/guides/led',
      '/led',
      '/guides/a/b',
    ];
    const links = urls.map((url, position) =>
      makeLink('articles:b', { target: null, id: url, url, position }),
    );
    const redirect = (path: string) => ({
      ...makeDocument('redirects', path, { references: { target: ['articles:hidden'] } }),
      ...{ slug: null, path },
    });
    own.publish(
      makeDocument('articles', 'a', { links }),
      makeDocument('articles', 'b'),
      ...[redirect('/guides/led'), redirect('/led')],
    );
    const served = await serveDelivery({ store: own });
    const nodes = async (filter: string) =>
      (await served.query(`{ crossLinks${filter} { nodes { url status href target { slug } } } }`))
        .data;
    const gone = { url: urls[0], status: 'BROKEN', href: null, target: null };
    const led = { url: '/guides/led', status: 'BROKEN', href: null, target: null };
    const unknown = (url: string) => ({ url, status: 'UNCHECKED', href: url, target: null });
    const well = { url: '/guides/b/', status: 'OK', href: '/guides/b/', target: { slug: 'b' } };
    expect(await nodes('')).toEqual({
      crossLinks: {
        nodes: [gone, well, unknown('/about'), led, unknown('/led'), unknown('/guides/a/b')],
      },
    });
    const broken = '(filter: { status: BROKEN })';
    expect(await nodes(broken)).toEqual({ crossLinks: { nodes: [gone, led] } });
    own.publish(makeDocument('articles', 'gone'));
    expect(await nodes(broken)).toEqual({ crossLinks: { nodes: [led] } });
    own.publish(makeDocument('site', 'site', { values: { pageFolders: ['/read'] } }));
    expect(await nodes(broken)).toEqual({ crossLinks: { nodes: [] } });
    await served.stop();
  });

  it('shows a curated link only within its window, from the cache too', async () => {
    const query = '{ article(slug: "first") { outgoingLinks { totalCount } } }';
    const links = (totalCount: number) => ({ article: { outgoingLinks: { totalCount } } });
    expect(await ask(query)).toEqual(links(2));
    now = Date.parse(day(100));
    expect(await ask(query)).toEqual(links(3));
    now = Date.parse(day(110));
    expect(await ask(query)).toEqual(links(2));
    now = Date.parse(day(50));
  });
});

describe('a list', () => {
  it('is filtered, sorted and counted', async () => {
    expect(
      await ask(`{
        all: articles { totalCount }
        topic: articles(filter: { topic: "therapy" }, orderBy: TITLE_ASC) { totalCount nodes { slug } }
        id: articles(filter: { topic: "topics:therapy", author: "desk" }) { nodes { slug } }
        set: articles(filter: { guideSet: "start" }) { nodes { slug } }
        dates: articles(filter: { publishedAfter: "2026-01-03", publishedBefore: "2026-01-04" }) { nodes { slug } }
        text: articles(filter: { text: "examinaton" }) { nodes { slug } }
        none: articles(filter: { topic: "hidden" }) { totalCount nodes { slug } }
        top: careerSettings(filter: { topLevel: true }) { nodes { slug children { slug parent { slug } } } }
      }`),
    ).toEqual({
      all: { totalCount: 4 },
      topic: {
        totalCount: 3,
        nodes: [{ slug: 'first' }, { slug: 'third' }, { slug: 'second' }],
      },
      id: { nodes: [{ slug: 'first' }] },
      set: { nodes: [{ slug: 'first' }, { slug: 'second' }] },
      dates: { nodes: [{ slug: 'fourth' }, { slug: 'third' }] },
      text: { nodes: [{ slug: 'second' }] },
      none: { totalCount: 0, nodes: [] },
      top: {
        nodes: [
          { slug: 'hospitals', children: [{ slug: 'acute-care', parent: { slug: 'hospitals' } }] },
        ],
      },
    });
  });

  it('goes on from a cursor, whatever was published in between', async () => {
    const own = new MemoryStore();
    own.publish(
      ...['a', 'b', 'c', 'd', 'e'].map((slug, index) =>
        makeDocument('articles', slug, { publishedAt: day(index) }),
      ),
    );
    const paged = await serveDelivery({ store: own });
    const query =
      'query ($after: String) { articles(first: 2, after: $after) { pageInfo { endCursor hasNextPage hasPreviousPage } nodes { slug } } }';
    const first = await paged.query(query);
    expect(first.data).toMatchObject({
      articles: {
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
        nodes: [{ slug: 'e' }, { slug: 'd' }],
      },
    });
    const after = /"endCursor":"([^"]+)"/.exec(first.text)?.[1];
    own.unpublish('articles:d');
    own.publish(makeDocument('articles', 'new', { publishedAt: day(9) }));
    await expect.poll(() => paged.library.status().revision).toBe(7);
    const second = await paged.query(query, { after });
    expect(second.data).toMatchObject({ articles: { nodes: [{ slug: 'c' }, { slug: 'b' }] } });
    await paged.stop();
  });

  it.each([
    ['rubbish', 'nonsense'],
    ['of another order', 'WyJhcnRpY2xlcy90YSIsImEiLCJhcnRpY2xlczphIl0'],
    ['with a number for a date', 'WyJhcnRpY2xlcy9wZCIsMSwiYXJ0aWNsZXM6YSJd'],
    [
      'with more behind it',
      `${Buffer.from('["articles/pd","2026","articles:a"]').toString('base64url')}%`,
    ],
    ['of an object', Buffer.from('{"__proto__":1}').toString('base64url')],
    ['longer than any', 'A'.repeat(5000)],
  ])('refuses a cursor %s', async (_, after) => {
    const answer = await delivery.query(
      'query ($after: String) { articles(after: $after) { totalCount } }',
      { after },
    );
    expect(answer.status).toBe(400);
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.extensions?.code).toBe('BAD_CURSOR');
  });
});

describe('other queries', () => {
  it('give links both ways with their status', async () => {
    expect(
      await ask(`{
        article(slug: "first") { incomingLinks { nodes { id source { slug } target { slug } status } } }
        crossLinks(filter: { status: TARGET_UNPUBLISHED }) { totalCount nodes { anchorText href target { id } } }
        toHidden: crossLinks(filter: { target: "articles:hidden" }) { totalCount }
        pair: crossLinks(filter: { source: "articles:second", target: "articles:first" }) { totalCount }
      }`),
    ).toEqual({
      article: {
        incomingLinks: {
          nodes: [
            {
              id: 'back',
              source: { slug: 'second' },
              target: { slug: 'first' },
              status: 'OK',
            },
          ],
        },
      },
      crossLinks: {
        totalCount: 1,
        nodes: [{ anchorText: 'words for articles:hidden', href: null, target: null }],
      },
      toHidden: { totalCount: 0 },
      pair: { totalCount: 1 },
    });
  });

  it('list what search engines may list, page by page', async () => {
    const own = new MemoryStore();
    own.publish(
      makeDocument('topics', 'z'),
      makeDocument('articles', 'b'),
      makeDocument('articles', 'a'),
      makeDocument('articles', 'hidden', { values: { noIndex: true } }),
      makeDocument('people', 'p'),
    );
    const site = await serveDelivery({ store: own });
    const query =
      'query ($first: Int, $after: String, $types: [PageType!]) { sitemap(first: $first, after: $after, types: $types) { totalCount pageInfo { endCursor hasNextPage } nodes { path type updatedAt } } }';
    const all = await site.query(query);
    expect(all.data).toMatchObject({
      sitemap: {
        totalCount: 3,
        nodes: [
          { path: '/guides/a', type: 'ARTICLE', updatedAt: day(1) },
          { path: '/guides/b' },
          { path: '/topics/z', type: 'TOPIC' },
        ],
      },
    });
    const first = await site.query(query, { first: 2 });
    const after = /"endCursor":"([^"]+)"/.exec(first.text)?.[1];
    expect((await site.query(query, { after })).data).toMatchObject({
      sitemap: { pageInfo: { hasNextPage: false }, nodes: [{ path: '/topics/z' }] },
    });
    expect((await site.query(query, { types: ['TOPIC'] })).data).toMatchObject({
      sitemap: { totalCount: 1 },
    });
    const large = await site.query(query, { first: 1001 });
    expect(large.errors[0]?.extensions?.code).toBe('PAGE_TOO_LARGE');
    await site.stop();
  });

  it('page through links', async () => {
    const query =
      'query ($after: String) { crossLinks(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }';
    const ids: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const { text } = await delivery.query(query, { after });
      ids.push(...[...text.matchAll(/"id":"([^"]+)"/g)].map((match) => match[1] ?? ''));
      after = /"endCursor":"([^"]+)"/.exec(text)?.[1] ?? null;
      if (after === null) break;
    }
    expect(ids).toEqual(['link-articles:second', 'link-articles:hidden', 'back']);
  });

  it('leave out what has no published source or target', async () => {
    expect(
      await ask(`{
        occupation(slug: "therapist") { figures { kind source { title } } settings { slug } guides { totalCount } }
        guideSet(slug: "start") { guides { article { slug } note } placements }
        service(slug: "billing") { relatedGuides { slug } benefits { title } }
      }`),
    ).toEqual({
      occupation: {
        figures: [{ kind: 'MEDIAN_PAY', source: { title: 'Handbook' } }],
        settings: [{ slug: 'hospitals' }],
        guides: { totalCount: 1 },
      },
      guideSet: {
        guides: [
          { article: { slug: 'first' }, note: 'Begin' },
          { article: { slug: 'second' }, note: null },
        ],
        placements: ['HOME'],
      },
      service: { relatedGuides: [{ slug: 'second' }], benefits: [{ title: 'Time' }] },
    });
  });

  it.each([
    ['/guides/first', { __typename: 'PathDocument', document: { slug: 'first' } }],
    ['/guides/first/?utm=1#top', { __typename: 'PathDocument', document: { slug: 'first' } }],
    ['/old', { __typename: 'PathRedirect', location: '/guides/first', permanent: true }],
    ['/guides/hidden', { __typename: 'PathNotFound' }],
    [`/${'/'.repeat(90_000)}x`, { __typename: 'PathNotFound' }],
  ])('resolve the path %.30s', async (path, resolvePath) => {
    expect(
      await ask(
        'query ($path: String!) { resolvePath(path: $path) { __typename ... on PathDocument { document { slug } } ... on PathRedirect { location permanent } } }',
        { path },
      ),
    ).toEqual({ resolvePath });
  });

  it('search forgivingly, with the matches marked', async () => {
    const data = await ask(
      '{ search(query: "emigre credentils") { totalCount nodes { document { title } highlights { field text ranges } } } }',
    );
    expect(data).toEqual({
      search: {
        totalCount: 1,
        nodes: [
          {
            document: { title: 'Émigré therapists' },
            highlights: [
              { field: 'title', text: 'Émigré therapists', ranges: [[0, 6]] },
              { field: 'text', text: 'Credentials from elsewhere.', ranges: [[0, 11]] },
            ],
          },
        ],
      },
    });
  });

  it('search without taking one word for another', async () => {
    const count = async (query: string) => {
      const found = await ask('query ($q: String!) { search(query: $q) { totalCount } }', {
        q: query,
      });
      return JSON.stringify(found);
    };
    const [none, some] = ['{"search":{"totalCount":0}}', '{"search":{"totalCount":1}}'];
    // One letter away is a slip in a word of this length, two are another word.
    expect(await count('emigra')).toBe(some);
    expect(await count('emugro')).toBe(none);
    expect(await count('xyzzyqwv blorptastic')).toBe(none);
  });

  it('give the site and the revision', async () => {
    expect(
      await ask('{ revision site { name navigation { main { label } } paths { type pattern } } }'),
    ).toEqual({
      revision: store.latest,
      site: {
        name: 'Signpost demo',
        navigation: { main: [{ label: 'Guides' }] },
        paths: [{ type: 'ARTICLE', pattern: '/guides/{slug}' }],
      },
    });
  });
});

describe('publishing', () => {
  it('is seen in links, lists, counts and searches, and so is unpublishing', async () => {
    const query = `{
      article(slug: "first") { body outgoingLinks { nodes { status } } incomingLinks { totalCount } }
      topic(slug: "therapy") { guides { totalCount } }
      search(query: "zanzibarite") { totalCount }
      resolvePath(path: "/guides/hidden") { __typename }
    }`;
    const before = (await delivery.query(query)).text;
    expect((await delivery.query(query)).text).toBe(before);
    store.publish(hiddenArticle);
    await expect.poll(() => delivery.library.status().revision).toBe(store.latest);
    const during = await delivery.query(query);
    expect(during.data).toMatchObject({
      article: {
        outgoingLinks: { nodes: [{ status: 'OK' }, { status: 'OK' }] },
        incomingLinks: { totalCount: 2 },
      },
      topic: { guides: { totalCount: 4 } },
      search: { totalCount: 1 },
      resolvePath: { __typename: 'PathDocument' },
    });
    store.unpublish('articles:hidden');
    await expect.poll(() => delivery.library.status().revision).toBe(store.latest);
    expect((await delivery.query(query)).text).toBe(before);
  });

  it('never mixes revisions in an answer, though bodies are loaded later', async () => {
    const own = new MemoryStore();
    const version = (number: number) =>
      makeDocument('articles', 'one', {
        title: `Version ${number}`,
        links: [makeLink('articles:two')],
        content: {
          body: tree({ type: 'code', language: null, code: `Version ${number}` }),
          outline: [],
        },
      });
    own.publish(version(0));
    // No room for bodies, no announcement, hardly any polling: each query finds a newer body.
    const served = await serveDelivery({
      store: own,
      library: { maxBodyBytes: 1, pollMs: 60_000, onRevision: () => () => undefined },
      delivery: { responseCacheBytes: 1 },
    });
    for (let number = 1; number < 20; number += 1) {
      own.publish(version(number));
      const { text } = await served.query('{ revision article(slug: "one") { title body } }');
      expect(text).toContain(`"title":"Version ${number}"`);
      expect(text).toContain(`"code":"Version ${number}"`);
      expect(text).toContain(`"revision":${number + 1}`);
    }
    await served.stop();
  });
});
