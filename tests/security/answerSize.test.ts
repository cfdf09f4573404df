import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDelivery } from '../../cms/src/webhooks/deliveryRow.ts';
import { describePing } from '../../cms/src/webhooks/ping.ts';
import { type RunningApi, startApi } from '../support/api.ts';
import { guide } from '../support/guide.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { expectRefused } from './support/expectRefused.ts';
import { readPath } from './support/outcome.ts';
import { logIn, type Person } from './support/people.ts';

const topics = 260;
let running: RunningPayload;
let api: RunningApi;
let admin: Person;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  admin = await logIn(running.payload, 'admin');
  const { db } = running.payload;
  for (let topic = 0; topic < topics; topic += 1) {
    const data = { name: `Topic ${topic}`, slug: `topic-${topic}` };
    await db.create({ collection: 'topics', data, returning: false });
  }
  const data = { ...guide('of-two-versions'), _status: 'draft' as const };
  const { id } = await running.payload.create({ collection: 'articles', data, draft: true });
  await running.payload.update({
    collection: 'articles',
    id,
    data: { title: 'Newer' },
    draft: true,
  });
  const webhook = await running.payload.create({
    collection: 'webhooks',
    data: { name: 'Site', address: 'https://example.org/hook', enabled: false },
  });
  for (let revision = 0; revision < topics; revision += 1) {
    const ping = describePing({
      id: `evt_${revision}`,
      revision,
      createdAt: '2026-01-31T08:00:00Z',
    });
    const row = newDelivery(String(webhook.id), ping);
    await db.create({ collection: 'webhook-deliveries', data: { ...row }, returning: false });
  }
});

afterAll(async () => {
  await api.stop();
  await running.stop();
});

async function ask(path: string, body?: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.origin}/api${path}`, {
    ...(body !== undefined && { method: 'POST', body }),
    headers: { ...admin.headers, 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, text: await response.text() };
}

/** A list as it came, whichever way it was asked for. */
async function readList(query: string) {
  const asForm = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-payload-http-method-override': 'GET',
  };
  const [list, byPost] = [await ask(`/topics?${query}`), await ask('/topics', query, asForm)];
  expect(list.status, list.text).toBe(200);
  expect(byPost).toEqual(list);
  const answer: unknown = JSON.parse(list.text);
  const docs = readPath(answer, 'docs');
  return {
    docs: Array.isArray(docs) ? docs.length : null,
    totalDocs: readPath(answer, 'totalDocs'),
    hasNextPage: readPath(answer, 'hasNextPage'),
  };
}

describe('a list of Payload’s REST API', () => {
  it.each([
    ['limit=0&depth=0', 250],
    ['pagination=false&depth=0', 250],
    ['pagination=false&limit=0&depth=0', 250],
    ['limit=0&depth=1', 100],
    ['limit=0&depth=2', 10],
    ['limit=0&depth=50', 10],
    ['limit=0', 10],
    ['limit=&pagination=false', 10],
    ['limit=', 10],
  ])('of "%s" has %i documents, and says how many there are', async (query, docs) => {
    expect(await readList(query)).toEqual({ docs, totalDocs: topics, hasNextPage: true });
  });

  it.each([
    'limit=250&depth=0',
    'limit=100&depth=1',
    'limit=10',
    'limit=20&depth=0&pagination=false',
  ])('of "%s" is as it was asked for, and says how many there are', async (query) => {
    const docs = Number(/\d+/.exec(query)?.[0]);
    expect(await readList(query)).toEqual({ docs, totalDocs: topics, hasNextPage: true });
  });

  it('gives the rest by its page', async () => {
    const last = await readList('limit=0&depth=0&page=2');
    expect(last).toEqual({ docs: topics - 250, totalDocs: topics, hasNextPage: false });
  });

  it.each([
    ['limit=251&depth=0', /up to 250 documents at depth=0\. Ask/],
    ['limit=101&depth=1', /up to 100 documents at depth=1, up to 250 at depth=0/],
    ['limit=11', /up to 10 documents at depth=2, up to 100 at depth=1, 250 at depth=0/],
    ['limit=11&depth=9', /up to 10/],
    ['limit=999999999&pagination=false&depth=0', /up to 250/],
    ['limit[]=0&depth=0', /takes a whole number/],
    ['limit=1&limit=2&depth=0', /takes a whole number/],
  ])('refuses "%s", and says what may be asked', async (query, reason) => {
    for (const path of [
      '/topics',
      '/articles',
      '/articles/versions',
      '/globals/navigation/versions',
    ]) {
      const answer = await ask(`${path}?${query}`);
      if (path.startsWith('/globals') && answer.status === 404) continue;
      expectRefused(answer);
      expect(answer.text).toMatch(reason);
    }
  });

  it('holds versions to the same', async () => {
    const { status, text } = await ask('/articles/versions?limit=0&depth=2');
    expect([status, JSON.parse(text)]).toEqual([
      200,
      expect.objectContaining({ limit: 10, totalDocs: 2 }),
    ]);
  });

  it('holds the lists within a document to the same', async () => {
    for (const limit of ['0', '999999999']) {
      const { status, text } = await ask(`/webhooks?joins[deliveries][limit]=${limit}`);
      expect(status, text).toBe(200);
      const answer: unknown = JSON.parse(text);
      const ids = readPath(answer, 'docs', 0, 'deliveries', 'docs');
      expect(Array.isArray(ids) && ids.length).toBe(250);
      expect(readPath(answer, 'docs', 0, 'deliveries', 'hasNextPage')).toBe(true);
    }
  });

  it('resolves references two levels deep and no deeper', () => {
    expect(running.payload.config).toMatchObject({ maxDepth: 2, defaultDepth: 2 });
  });
});

describe('a change of many documents by Payload’s REST API', () => {
  const change = async (method: 'PATCH' | 'DELETE', path: string, body: object = {}) => {
    const response = await fetch(`${api.origin}/api${path}`, {
      method,
      headers: { ...admin.headers, 'content-type': 'application/json' },
      ...(method === 'PATCH' && { body: JSON.stringify(body) }),
    });
    const answer: unknown = JSON.parse(await response.text());
    const docs = readPath(answer, 'docs');
    return { status: response.status, docs: Array.isArray(docs) ? docs : null, answer };
  };
  const all = 'where[slug][exists]=true';
  const ownTopics = 'where[slug][contains]=changed-';
  const countTopics = async () => (await running.payload.count({ collection: 'topics' })).totalDocs;
  const reason = new RegExp(`^This would change ${topics} documents, and up to 250 .*page by page`);

  it.each<['PATCH' | 'DELETE', string]>([
    ['PATCH', `/topics?${all}`],
    ['PATCH', `/topics?${all}&limit=0`],
    ['PATCH', `/topics?${all}&limit=100000&depth=2`],
    ['PATCH', `/topics?where=${encodeURIComponent('{"slug":{"exists":true}}')}`],
    ['DELETE', `/topics?${all}`],
    ['DELETE', `/topics?${all}&limit=10`],
  ])(
    'that reaches too many is refused, in the shape that the admin shows: %s %s',
    async (...of) => {
      const { status, docs, answer } = await change(...of, { name: 'Changed' });
      expect([status, docs]).toEqual([400, []]);
      expect(readPath(answer, 'message')).toMatch(reason);
      expect(readPath(answer, 'errors', 0, 'message')).toMatch(reason);
      expect(await countTopics()).toBe(topics);
      const { totalDocs } = await running.payload.count({
        collection: 'topics',
        where: { name: { equals: 'Changed' } },
      });
      expect(totalDocs).toBe(0);
    },
  );

  it('within the limits goes through, to as many as it says', async () => {
    const { db } = running.payload;
    for (const slug of ['changed-1', 'changed-2', 'changed-3']) {
      await db.create({ collection: 'topics', data: { name: 'New', slug }, returning: false });
    }
    const two = await change('PATCH', `/topics?${ownTopics}&limit=2`, { name: 'Changed' });
    expect([two.status, two.docs?.length]).toEqual([200, 2]);
    const { status, docs } = await change('DELETE', `/topics?${ownTopics}`);
    expect([status, docs?.length]).toEqual([200, 3]);
    expect(await countTopics()).toBe(topics);
  });

  it('answers with references as ids, whatever depth it asks for', async () => {
    const topic = await running.payload.find({ collection: 'topics', limit: 1 });
    const data = { topics: topic.docs.map(({ id }) => id) };
    const which = 'where[slug][equals]=of-two-versions&draft=true&depth=2';
    const { status, docs } = await change('PATCH', `/articles?${which}`, data);
    expect(status).toBe(200);
    expect(readPath(docs, 0, 'topics', 0)).toBe(data.topics[0]);
  });
});

const post = (query: string, variables: object = {}) =>
  ask('/graphql', JSON.stringify({ query, variables }));

describe('a list of Payload’s GraphQL', () => {
  const endless: readonly (readonly [string, string, object?])[] = [
    ['limit: 0', '{ Topics(limit: 0) { totalDocs } }'],
    ['a limit that is too large', '{ Topics(limit: 251) { totalDocs } }'],
    ['a negative limit', '{ Topics(limit: -1) { totalDocs } }'],
    ['no pages and no limit', '{ Topics(pagination: false) { totalDocs } }'],
    ['no pages', '{ Topics(limit: 250, pagination: false) { totalDocs } }'],
    ['a variable', 'query ($n: Int) { Topics(limit: $n) { totalDocs } }', { n: 0 }],
    ['the default of a variable', 'query ($n: Int = 0) { Topics(limit: $n) { totalDocs } }'],
    [
      'no pages by a variable',
      'query ($p: Boolean) { Topics(pagination: $p) { totalDocs } }',
      { p: false },
    ],
    ['a fragment', '{ ...All } fragment All on Query { Topics(limit: 0) { totalDocs } }'],
    ['an inline fragment', '{ ... on Query { Topics(limit: 0) { totalDocs } } }'],
    ['another name', '{ few: Topics(limit: 1) { totalDocs } all: Topics(limit: 0) { totalDocs } }'],
    ['versions', '{ versionsArticles(limit: 0) { totalDocs } }'],
    ['a list within a document', '{ Webhooks { docs { deliveries { docs { id } } } } }'],
    [
      'a list within a document, by 0',
      '{ Webhooks { docs { deliveries(limit: 0) { docs { id } } } } }',
    ],
  ];
  for (const [name, query, variables] of endless) {
    it(`without an end is refused: ${name}`, async () => {
      const answer = await post(query, variables);
      expectRefused(answer);
      expect(answer.text).toContain('takes 1 to 250');
    });
  }

  const related = 'Articles(limit: 100) { docs { topics { name } authors { name } } }';
  const many: readonly (readonly [string, string])[] = [
    ['references', `{ ${related} }`],
    ['texts that lead to guides', '{ Articles(limit: 100) { docs { body } } }'],
    ['versions and their texts', '{ versionsArticles(limit: 100) { docs { version { body } } } }'],
    [
      'the same again',
      `{ ${[...'abcdefghi'].map((name) => `${name}: Topics(limit: 250) { docs { name } }`).join(' ')} }`,
    ],
    [
      'a list in a list',
      '{ Webhooks(limit: 250) { docs { deliveries(limit: 250) { docs { id } } } } }',
    ],
  ];
  it.each(many)('with too many documents in all is refused: %s', async (_, query) => {
    const answer = await post(query);
    expectRefused(answer);
    expect(answer.text).toMatch(/about \d+ documents.*may ask for 2000/);
  });

  it.each([
    '{ Topics(limit: 250) { totalDocs docs { name } } }',
    '{ Articles { docs { title body topics { name } authors { name } } } }',
    '{ Articles(limit: 250) { docs { title body(depth: 0) organization { name } } } }',
    '{ Webhooks { docs { name deliveries(limit: 10) { docs { id } } } } }',
    '{ countTopics { totalDocs } __schema { queryType { name } } }',
  ])('within the limits is answered: %s', async (query) => {
    const { status, text } = await post(query);
    expect([status, JSON.parse(text)]).toEqual([200, { data: expect.anything() }]);
  });
});
