import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { hiddenArticle, secret, smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';

/** What stands in for the hidden document's own words where a guess is wrong: just as long. */
const wrong = 'quartzmineral';
const wrongSlug = 'absent';

/** Every argument that takes text or an id, with a place for a guess at a word or at a slug. */
const requests: readonly (readonly [query: string, guess: 'word' | 'slug'])[] = [
  ['query ($g: String!) { article(slug: $g) { title body } }', 'slug'],
  ['query ($g: String!) { articles(filter: { text: $g }) { totalCount nodes { title } } }', 'word'],
  ['query ($g: String!) { articles(filter: { topic: $g }) { totalCount } }', 'slug'],
  ['query ($g: String!) { articles(filter: { author: $g }) { totalCount } }', 'slug'],
  ['query ($g: String!) { articles(filter: { occupation: $g }) { totalCount } }', 'slug'],
  ['query ($g: String!) { articles(filter: { setting: $g }) { totalCount } }', 'slug'],
  ['query ($g: String!) { articles(filter: { guideSet: $g }) { totalCount } }', 'slug'],
  ['query ($g: String!) { careerSetting(slug: $g) { name } }', 'slug'],
  ['query ($g: String!) { careerSettings(filter: { parent: $g }) { totalCount } }', 'slug'],
  ['query ($g: String!) { careerSettings(filter: { occupation: $g }) { totalCount } }', 'slug'],
  ['query ($g: String!) { occupation(slug: $g) { name } }', 'slug'],
  ['query ($g: String!) { service(slug: $g) { name } }', 'slug'],
  ['query ($g: String!) { guideSet(slug: $g) { title } }', 'slug'],
  ['query ($g: String!) { topic(slug: $g) { name } }', 'slug'],
  ['query ($g: String!) { search(query: $g) { totalCount nodes { score } } }', 'word'],
  ['query ($g: String!) { search(query: $g, types: [ARTICLE]) { totalCount } }', 'word'],
];

let never: RunningDelivery;
let withdrawn: RunningDelivery;

beforeAll(async () => {
  const store = new MemoryStore();
  store.publish(...smallLibrary);
  never = await serveDelivery({ store });
  const other = new MemoryStore();
  other.publish(...smallLibrary, hiddenArticle);
  withdrawn = await serveDelivery({ store: other });
  // Everything is asked for while it is published, so that each cache and index has seen it.
  await withdrawn.query(
    '{ article(slug: "hidden") { title body } search(query: "zanz") { totalCount } }',
  );
  other.unpublish('articles:hidden');
  await withdrawn.library.refresh();
});
afterAll(async () => {
  await never.stop();
  await withdrawn.stop();
});

function listHeaders(headers: Headers): string[] {
  return [...headers].flatMap(([name, value]) =>
    /^(date|x-request-id|ratelimit|ratelimit-policy)$/.test(name) ? [] : [`${name}: ${value}`],
  );
}

describe('a guess at what is not published', () => {
  it.each(requests)('learns nothing from %s', async (query, kind) => {
    const right = kind === 'word' ? secret : 'hidden';
    const other = kind === 'word' ? wrong : wrongSlug;
    for (const delivery of [never, withdrawn]) {
      for (const ask of [delivery.query, delivery.get]) {
        const hit = await ask(query, { g: right });
        const miss = await ask(query, { g: other });
        expect(hit.text).toBe(miss.text);
        expect(hit.status).toBe(miss.status);
        expect(listHeaders(hit.headers)).toEqual(listHeaders(miss.headers));
      }
    }
  });

  it.each([
    'query ($g: ID!) { article(id: $g) { title } }',
    'query ($g: ID!) { crossLinks(filter: { source: $g }) { totalCount nodes { id } } }',
    'query ($g: ID!) { crossLinks(filter: { target: $g }) { totalCount nodes { id } } }',
  ])('learns nothing from the id in %s', async (query) => {
    for (const delivery of [never, withdrawn]) {
      const hit = await delivery.query(query, { g: 'articles:hidden' });
      expect(hit.text).toBe((await delivery.query(query, { g: 'articles:absent' })).text);
    }
  });

  it('learns nothing from a path, beyond the path it gave', async () => {
    const query = 'query ($g: String!) { resolvePath(path: $g) { __typename } }';
    for (const delivery of [never, withdrawn]) {
      const hit = await delivery.query(query, { g: '/guides/hidden' });
      expect(hit.text).toBe((await delivery.query(query, { g: '/guides/absent' })).text);
    }
  });

  it('learns nothing from a cursor with its place', async () => {
    const query = 'query ($g: String!) { articles(after: $g) { totalCount nodes { slug } } }';
    const cursor = (key: string) =>
      Buffer.from(JSON.stringify(['articles/pd', hiddenArticle.publishedAt, key])).toString(
        'base64url',
      );
    const hit = await withdrawn.query(query, { g: cursor('articles:hidden') });
    expect(hit.text).toBe((await withdrawn.query(query, { g: cursor('articles:absent') })).text);
  });
});

describe('everything that can be read', () => {
  const everything = `{
    articles(first: 10) { totalCount nodes { id title body relatedGuides(first: 10) { article { id title } }
      outgoingLinks { totalCount nodes { id target { id } source { id } } }
      incomingLinks { totalCount nodes { id anchorText } } topics { guides { nodes { id } } }
      authors { name } } }
    guideSets { nodes { guides { note article { id } } } }
    services { nodes { relatedGuides { id } } }
    topics { nodes { guides { totalCount nodes { id title } } } }
    occupations { nodes { guides { totalCount } figures { kind } } }
    crossLinks { totalCount nodes { id source { id } } }
    search(query: "hidden zanzibarite therapy") { totalCount nodes { document { id title } highlights { text } } }
  }`;

  it('is the same after a withdrawal as if it had never been', async () => {
    const before = await never.query(everything);
    const after = await withdrawn.query(everything);
    expect(before.errors).toEqual([]);
    expect(after.text).toBe(before.text);
    expect(after.text).not.toContain(secret);
  });

  it('holds it while it is published: the test above can fail', async () => {
    const store = new MemoryStore();
    store.publish(...smallLibrary, hiddenArticle);
    const published = await serveDelivery({ store });
    expect((await published.query(everything)).text).toContain(secret);
    await published.stop();
  });
});

describe('hostile requests', () => {
  it('never end the server, nor bring an inner message out', async () => {
    const word = fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      ':',
      '...',
      '@',
      '!',
      '$',
      '"',
      '"""',
      '#',
      '\u0000',
      '\\u',
      'query',
      'fragment',
      'on',
      'articles',
      'article',
      'nodes',
      'id',
      'first',
      'after',
      'filter',
      '1e999',
      '-9',
      'null',
      '__proto__',
      'constructor',
      '__schema',
      '"$ne"',
      "' OR 1=1 --",
    );
    const body = fc.oneof(
      fc.record({
        query: fc.oneof(
          fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
          fc.string({ unit: 'binary' }),
          fc.constant(
            'query ($a: String, $f: ArticleFilter, $n: Int) { articles(after: $a, filter: $f, first: $n) { nodes { id } } article(slug: $a) { id } search(query: "x") { totalCount } }',
          ),
        ),
        variables: fc.oneof(
          fc.object({ maxDepth: 3 }),
          fc.record({ a: fc.anything(), f: fc.object(), n: fc.anything() }),
          fc.constantFrom(
            JSON.parse('{"__proto__":{"x":1}}'),
            { a: { $ne: null } },
            { a: { $where: 'sleep(1000)' } },
            { a: '\u0000' },
            { f: { text: '.*(a+)+$' } },
            { f: { topic: { $gt: '' } } },
          ),
        ),
        operationName: fc.oneof(fc.constant(null), fc.anything()),
      }),
      fc.anything(),
    );
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const text = stringify(sent);
        const answer = await never.fetch({
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: text,
        });
        expect(answer.status).toBeLessThan(500);
        expect(answer.text).not.toMatch(/node_modules|at \w+ \(|Maximum call stack|prototype/);
        if (answer.data === null) expect(answer.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 400, seed: 11 },
    );
    expect((await never.query('{ revision }')).status).toBe(200);
  });
});

function stringify(value: unknown): string {
  return (
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item)) ??
    ''
  );
}
