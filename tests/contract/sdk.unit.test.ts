import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listComments, submitComment } from '../../sdk/src/comments/index.ts';
import { createClient as createEdgeClient } from '../../sdk/src/edge.ts';
import { type ContentClient, createClient, isContentError } from '../../sdk/src/index.ts';
import { startContentServer } from '../../sdk/src/testing/index.ts';
import { makeDocument } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import { smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';
import { sameLibrary } from './sameLibrary.ts';

interface Server {
  endpoint: string;
  /** Adds a guide called "Fifth" with the slug `fifth`. */
  publishFifth(): Promise<void>;
  close(): Promise<void>;
}

async function startDelivery(): Promise<Server> {
  const store = new MemoryStore();
  store.publish(...smallLibrary);
  const delivery = await serveDelivery({
    store,
    delivery: { desk: { receive: async () => ({ kind: 'received' }) } },
  });
  return {
    endpoint: delivery.url,
    close: () => delivery.stop(),
    async publishFifth() {
      store.publish(makeDocument('articles', 'fifth', { title: 'Fifth' }));
      const readRevision = async () => (await delivery.query('{ revision }')).data?.['revision'];
      await expect.poll(readRevision).toBe(store.latest);
    },
  };
}

async function startFixtures(): Promise<Server> {
  const server = await startContentServer(sameLibrary);
  return {
    endpoint: server.endpoint,
    close: () => server.close(),
    async publishFifth() {
      const fifth = { slug: 'fifth', title: 'Fifth' };
      server.publish({ ...sameLibrary, articles: [...(sameLibrary.articles ?? []), fifth] });
    },
  };
}

const servers = [
  ['delivery', startDelivery],
  ['the content server for tests', startFixtures],
] as const;
const entries = [
  ['@signpost/sdk', createClient],
  ['@signpost/sdk/edge', createEdgeClient],
] as const;
const cases = servers.flatMap(([server, start]) =>
  entries.map(([entry, create]) => [entry, server, create, start] as const),
);

/** What every server of content must answer, the true one and that of `@signpost/sdk/testing`. */
describe.each(cases)('%s at %s', (_entry, _server, create, start) => {
  let server: Server;
  let content: ContentClient;
  beforeAll(async () => {
    server = await start();
    content = create({ endpoint: server.endpoint, retry: false });
  });
  afterAll(() => server.close());
  const slugs = (items: readonly { slug: string }[]): string[] => items.map(({ slug }) => slug);
  const failWith = async (call: Promise<unknown>) => {
    const error: unknown = await call.catch((reason: unknown) => reason);
    if (isContentError(error)) return error;
    throw new Error('The call should have failed.');
  };

  it('gives whole documents of each type', async () => {
    expect(await content.articles.get({ slug: 'first' })).toMatchObject({
      id: 'articles:first',
      type: 'ARTICLE',
      path: '/guides/first',
      title: 'Become a hand therapist',
      summary: 'How to begin.',
      outline: [{ id: 'first-steps', level: 2, text: 'First steps' }],
      authors: [{ slug: 'desk', name: 'Editorial desk', role: 'Editors' }],
      topics: [{ id: 'topics:therapy', title: 'Therapy' }],
      occupations: [{ slug: 'therapist' }],
      settings: [{ slug: 'hospitals' }],
      sources: [{ id: 'sources:handbook', title: 'Handbook' }],
      body: {
        type: 'root',
        children: expect.arrayContaining([
          {
            type: 'heading',
            level: 2,
            id: 'first-steps',
            children: [{ type: 'text', text: 'First steps' }],
          },
        ]),
      },
    });
    expect(await content.careerSettings.get({ slug: 'hospitals' })).toMatchObject({
      name: 'Hospitals',
      parent: null,
      children: [{ slug: 'acute-care' }],
      responsibilities: ['Assess patients'],
      specialties: [{ slug: 'hands', name: 'Hand therapy' }],
      occupations: [{ slug: 'therapist' }],
      guides: { totalCount: 1, nodes: [{ slug: 'first' }] },
    });
    expect(await content.occupations.get({ slug: 'therapist' })).toMatchObject({
      path: '/occupations/therapist',
      codes: [{ scheme: 'SOC', code: '29-1122' }],
      educationPath: { minMonths: 24, maxMonths: 36 },
      settings: [{ slug: 'hospitals' }],
      guides: { totalCount: 1 },
    });
    expect(await content.services.get({ slug: 'billing' })).toMatchObject({
      audience: 'Clinics',
      benefits: [{ title: 'Time', description: '' }],
      relatedGuides: [{ slug: 'second' }],
    });
    expect(await content.guideSets.get({ slug: 'start' })).toMatchObject({
      guides: [
        { article: { slug: 'first' }, note: 'Begin' },
        { article: { slug: 'second' }, note: null },
      ],
      placements: ['HOME'],
    });
    expect(await content.topics.get({ slug: 'therapy' })).toMatchObject({
      description: 'Work with people.',
      guides: { totalCount: 3 },
    });
  });

  it('finds documents by id, and gives null for what is not there', async () => {
    expect(await content.articles.get({ id: 'articles:second' })).toMatchObject({ slug: 'second' });
    for (const selector of [{ slug: 'hidden' }, { id: 'articles:hidden' }, { id: 'nonsense' }]) {
      expect(await content.articles.get(selector)).toBeNull();
    }
    expect(await content.topics.get({ id: 'articles:first' })).toBeNull();
  });

  it('lists in order, page by page', async () => {
    const first = await content.articles.list({ first: 2 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(slugs(first.items)).toEqual(['first', 'second']);
    const { endCursor } = first.pageInfo;
    const rest = await content.articles.list({ first: 5, after: endCursor });
    expect(slugs(rest.items).sort()).toEqual(['fourth', 'third']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const byTitle = await content.articles.list({ orderBy: 'TITLE_ASC' });
    expect(slugs(byTitle.items)).toEqual(['first', 'third', 'second', 'fourth']);
    const all: string[] = [];
    for await (const { slug } of content.articles.all({ first: 1 })) all.push(slug);
    expect(all).toEqual([...slugs(first.items), ...slugs(rest.items)]);
  });

  it('counts without a page when nothing is asked for: there is nowhere to go on from', async () => {
    const nothing = {
      items: [],
      totalCount: 4,
      pageInfo: { hasNextPage: false, endCursor: null },
    };
    expect(await content.articles.list({ first: 0 })).toMatchObject(nothing);
    const matching = { first: 0, filter: { text: 'the' } };
    for (const list of [
      content.articles.list(matching),
      content.sitemap.list({ first: 0 }),
      content.crossLinks.list({ first: 0 }),
      content.search('therapy', { first: 0 }),
    ]) {
      expect(await list).toMatchObject({ ...nothing, totalCount: expect.any(Number) });
    }
    for await (const guide of content.articles.all({ first: 0 })) expect(guide).toBeUndefined();
  });

  it('filters', async () => {
    const list = async (filter: object) => slugs((await content.articles.list({ filter })).items);
    expect(await list({ topic: 'therapy' })).toEqual(['first', 'second', 'third']);
    expect(await list({ topic: 'topics:therapy' })).toEqual(['first', 'second', 'third']);
    expect(await list({ author: 'desk' })).toEqual(['first']);
    expect(await list({ occupation: 'therapist' })).toEqual(['first']);
    expect(await list({ setting: 'hospitals' })).toEqual(['first']);
    expect(await list({ guideSet: 'start' })).toEqual(['first', 'second']);
    expect(await list({ text: 'zoos' })).toEqual(['fourth']);
    expect(await list({ topic: 'nothing' })).toEqual([]);
    const after = '2026-01-04T00:00:00.000Z';
    expect(await list({ publishedAfter: after })).toEqual(['first', 'second']);
    expect(await list({ publishedBefore: after, topic: 'therapy' })).toEqual(['third']);
    const settings = async (filter: object) =>
      slugs((await content.careerSettings.list({ filter })).items);
    expect(await settings({ topLevel: true })).toEqual(['hospitals']);
    expect(await settings({ topLevel: false })).toEqual(['acute-care']);
    expect(await settings({ parent: 'hospitals' })).toEqual(['acute-care']);
    expect(await settings({ occupation: 'therapist' })).toEqual(['hospitals']);
    const sets = async (filter: object) => slugs((await content.guideSets.list({ filter })).items);
    expect(await sets({ placement: 'HOME' })).toEqual(['start']);
    expect(await sets({ placement: 'SIDEBAR' })).toEqual([]);
    expect(await sets({ active: true })).toEqual(['start']);
    expect(await sets({ active: false })).toEqual([]);
  });

  it('lists the other types', async () => {
    expect(slugs((await content.occupations.list()).items)).toEqual(['therapist']);
    expect(slugs((await content.services.list({ orderBy: 'NAME_DESC' })).items)).toEqual([
      'billing',
    ]);
    expect(slugs((await content.topics.list()).items)).toEqual(['therapy']);
  });

  it('resolves paths', async () => {
    expect(await content.resolvePath('/guides/first')).toMatchObject({
      kind: 'PathDocument',
      document: { id: 'articles:first' },
    });
    expect(await content.resolvePath('/guides/first/?from=mail')).toMatchObject({
      kind: 'PathDocument',
    });
    expect(await content.resolvePath('/old')).toMatchObject({
      kind: 'PathRedirect',
      location: '/guides/first',
      permanent: true,
    });
    expect(await content.resolvePath('/nothing')).toMatchObject({ kind: 'PathNotFound' });
  });

  it.each(['//guides.example/guides/first', '/\\guides.example', '/guides//first'])(
    'finds nothing at "%s", which a site may be asked for',
    async (path) => {
      expect(await content.resolvePath(path)).toEqual({ kind: 'PathNotFound', path });
    },
  );

  it.each(['guides/first', 'https://guides.example/guides/first', ''])(
    'refuses to resolve "%s", which is no path of the site',
    async (path) => {
      const error = await failWith(content.resolvePath(path));
      expect(error).toMatchObject({ code: 'GRAPHQL', serverCode: 'BAD_ARGUMENT', attempts: 1 });
      expect(error.reasons.join()).toContain('leading slash');
    },
  );

  it('gives links both ways, and the words of those that lead nowhere', async () => {
    const guide = await content.articles.get({ slug: 'first' });
    const links = guide?.outgoingLinks.nodes.filter(({ origin }) => origin === 'BODY');
    expect(links).toMatchObject([
      { target: { slug: 'second' }, href: '/guides/second', status: 'OK' },
      { target: null, href: null, status: 'TARGET_UNPUBLISHED' },
    ]);
    expect(guide?.incomingLinks.nodes.map(({ source }) => source.slug)).toContain('second');
    const filter = { target: 'articles:first', origin: 'BODY' } as const;
    const { items } = await content.crossLinks.list({ filter });
    expect(items).toMatchObject([
      {
        source: { slug: 'second' },
        href: '/guides/first#first-steps',
        targetSection: 'first-steps',
      },
    ]);
    expect(links?.map(({ targetSection }) => targetSection)).toEqual([null, null]);
    const broken = await content.crossLinks.list({ filter: { status: 'TARGET_UNPUBLISHED' } });
    expect(broken.items.map(({ anchorText }) => anchorText)).toContain('words for articles:hidden');
  });

  it('searches, relates, and describes the site', async () => {
    const found = await content.search('exam', { types: ['ARTICLE'] });
    expect(slugs(found.items.map((hit) => hit.document))).toContain('second');
    expect((await content.search('xyzzyqwv')).items).toEqual([]);
    const related = await content.related({ slug: 'first', first: 1 });
    expect(related).toMatchObject([{ article: { slug: 'second' } }]);
    expect(await content.related({ slug: 'hidden' })).toEqual([]);
    expect(await content.site()).toMatchObject({
      name: 'Signpost demo',
      navigation: { main: [{ label: 'Guides', path: '/guides' }], footer: [] },
      startPages: ['/'],
    });
  });

  it('lists the sitemap', async () => {
    const { items, totalCount } = await content.sitemap.list({ types: ['ARTICLE'] });
    expect(items.map(({ path }) => path)).toEqual([
      '/guides/first',
      '/guides/fourth',
      '/guides/second',
      '/guides/third',
    ]);
    expect(totalCount).toBe(4);
    const paths: string[] = [];
    for await (const { path } of content.sitemap.all()) paths.push(path);
    expect(paths).toHaveLength(10);
  });

  it('takes comments in, and shows none before a person has approved it', async () => {
    const comment = { article: 'articles:first', authorName: 'A reader', text: 'Thank you.' };
    expect(await submitComment(content, comment)).toEqual({ status: 'PENDING' });
    expect(await listComments(content, { slug: 'first' })).toMatchObject({
      items: [],
      totalCount: 0,
    });
    expect(await listComments(content, { slug: 'hidden' })).toBeNull();
    const refused = submitComment(content, { ...comment, article: 'articles:hidden' });
    expect(await failWith(refused)).toMatchObject({ code: 'GRAPHQL', serverCode: 'NOT_FOUND' });
  });

  it('refuses what the schema does not know', async () => {
    const misspelt = await failWith(content.query('{ artcle(slug: "first") { titel } }'));
    expect(misspelt.code).toBe('GRAPHQL');
    expect(misspelt.reasons.join()).toContain('Did you mean "article"');
  });

  it.each([
    ['BAD_ARGUMENT', { first: -1 }],
    ['BAD_CURSOR', { after: 'nonsense' }],
  ])('refuses a page with %s for %j', async (serverCode, place) => {
    for (const list of [
      () => content.articles.list(place),
      () => content.crossLinks.list(place),
      () => content.sitemap.list(place),
      () => content.search('therapy', place),
    ]) {
      expect(await failWith(list())).toMatchObject({ code: 'GRAPHQL', serverCode, attempts: 1 });
    }
  });

  it('is open to pages of other origins, without their credentials', async () => {
    const origin = 'https://site.example';
    const asked = 'content-type';
    const preflight = await fetch(server.endpoint, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': asked,
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain(asked);
    const answer = await fetch(`${server.endpoint}?query={revision}`, { headers: { origin } });
    for (const { headers } of [preflight, answer]) {
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  it('tells what changed since a revision', async () => {
    const { revision } = await content.query<{ revision: number }>('{ revision }');
    const none = await content.changes({ since: revision });
    expect(none).toEqual({ revision, hasMore: false, changes: [] });
    await server.publishFifth();
    const page = await content.changes({ since: revision });
    expect(page).toMatchObject({ revision: revision + 1, hasMore: false });
    expect(page.changes).toMatchObject([
      {
        id: 'articles:fifth',
        type: 'ARTICLE',
        kind: 'PUBLISHED',
        path: '/guides/fifth',
        previousPaths: [],
        tags: expect.arrayContaining(['articles', 'articles:fifth']),
      },
    ]);
    expect((await content.changes({ since: revision, types: ['TOPIC'] })).changes).toEqual([]);
    const unknown = content.changes({ since: revision + 100 });
    expect(await failWith(unknown)).toMatchObject({ serverCode: 'CHANGES_GONE' });
    expect((await failWith(content.changes({ since: -1 }))).code).toBe('GRAPHQL');
  });
});
