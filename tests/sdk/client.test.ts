import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient as createEdgeClient } from '../../sdk/src/edge.ts';
import { createClient } from '../../sdk/src/index.ts';
import { type ContentServer, startContentServer } from '../../sdk/src/testing/index.ts';
import { library } from './library.ts';

let server: ContentServer;
beforeAll(async () => {
  server = await startContentServer(library);
});
afterAll(() => server.close());

const entries = [
  ['@signpost/sdk', createClient],
  ['@signpost/sdk/edge', createEdgeClient],
] as const;

describe.each(entries)('the client of %s', (_name, create) => {
  const connect = () => create({ endpoint: server.endpoint });

  it('gets one document by slug or by id, whole', async () => {
    const content = connect();
    const bySlug = await content.articles.get({ slug: 'hand-therapy-career' });
    expect(bySlug).toMatchObject({
      id: 'articles:hand-therapy-career',
      path: '/guides/hand-therapy-career',
      outline: [{ id: 'start', level: 2, text: 'Where to start' }],
      topics: [{ slug: 'practice-settings' }],
      authors: [{ name: 'The editorial desk' }],
    });
    expect(await content.articles.get({ id: 'articles:hand-therapy-career' })).toEqual(bySlug);
  });

  it('gives null for what is not published', async () => {
    expect(await connect().articles.get({ slug: 'nothing' })).toBeNull();
  });

  it('delivers links with where they lead, and the words of those that lead nowhere', async () => {
    const guide = await connect().articles.get({ slug: 'hand-therapy-career' });
    const links = guide?.outgoingLinks.nodes.map(({ anchorText, href, status }) => ({
      anchorText,
      href,
      status,
    }));
    expect(links).toEqual([
      { anchorText: 'work in schools', href: '/guides/school-practice', status: 'OK' },
      { anchorText: 'a guide to come', href: null, status: 'TARGET_UNPUBLISHED' },
      { anchorText: 'the web', href: 'https://web.example/', status: 'OK' },
    ]);
  });

  it('gets every other type', async () => {
    const content = connect();
    expect(await content.careerSettings.get({ slug: 'hospitals' })).toMatchObject({
      children: [{ slug: 'inpatient' }],
      guides: { totalCount: 1 },
    });
    expect(await content.occupations.get({ slug: 'occupational-therapist' })).toMatchObject({
      settings: [{ slug: 'hospitals' }],
      guides: { nodes: [{ slug: 'hand-therapy-career' }] },
    });
    expect(await content.services.get({ slug: 'recruiting' })).toMatchObject({
      relatedGuides: [{ slug: 'licensing' }],
    });
    expect(await content.guideSets.get({ slug: 'start-here' })).toMatchObject({
      guides: [
        { note: 'Read this first' },
        { article: { slug: 'hand-therapy-career' }, note: null },
      ],
    });
    expect(await content.topics.get({ slug: 'practice-settings' })).toMatchObject({
      guides: { totalCount: 1 },
    });
  });

  it('lists a page with the total and where to go on', async () => {
    const { articles } = connect();
    const first = await articles.list({ first: 2, orderBy: 'TITLE_ASC' });
    expect(first.items.map(({ title }) => title)).toEqual(['Hand therapy', 'Licensing']);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const after = first.pageInfo.endCursor;
    const second = await articles.list({ first: 2, after, orderBy: 'TITLE_ASC' });
    expect(second.items.map(({ title }) => title)).toEqual(['Practice in schools']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('filters', async () => {
    const content = connect();
    const byTopic = await content.articles.list({ filter: { topic: 'practice-settings' } });
    expect(byTopic.items.map(({ slug }) => slug)).toEqual(['hand-therapy-career']);
    const topLevel = await content.careerSettings.list({ filter: { topLevel: true } });
    expect(topLevel.items.map(({ slug }) => slug)).toEqual(['hospitals']);
    const unpublished = await content.crossLinks.list({ filter: { status: 'TARGET_UNPUBLISHED' } });
    expect(unpublished.items.map(({ anchorText }) => anchorText)).toEqual(['a guide to come']);
  });

  it('walks every entry, page by page', async () => {
    const sent = server.requests.length;
    const slugs: string[] = [];
    for await (const guide of connect().articles.all({ first: 1 })) slugs.push(guide.slug);
    expect(slugs).toEqual(['hand-therapy-career', 'school-practice', 'licensing']);
    expect(server.requests).toHaveLength(sent + 3);
  });

  it('fetches no further page once the reader stops', async () => {
    const sent = server.requests.length;
    for await (const guide of connect().articles.all({ first: 1 })) {
      if (guide.slug === 'hand-therapy-career') break;
    }
    expect(server.requests).toHaveLength(sent + 1);
  });

  it('resolves a path to a document, a redirect or nothing', async () => {
    const content = connect();
    expect(await content.resolvePath('/guides/licensing')).toMatchObject({
      kind: 'PathDocument',
      document: { slug: 'licensing', type: 'ARTICLE' },
    });
    expect(await content.resolvePath('/old')).toEqual({
      kind: 'PathRedirect',
      path: '/old',
      location: '/guides/licensing',
      permanent: true,
    });
    expect(await content.resolvePath('/none')).toEqual({ kind: 'PathNotFound', path: '/none' });
  });

  it('searches, relates and describes the site', async () => {
    const content = connect();
    const found = await content.search('schools', { types: ['ARTICLE'] });
    expect(found.items.map((hit) => hit.document.slug).sort()).toEqual([
      'hand-therapy-career',
      'school-practice',
    ]);
    const related = await content.related({ slug: 'hand-therapy-career' });
    expect(related).toMatchObject([
      { article: { slug: 'school-practice' }, reason: { kind: 'CURATED' } },
    ]);
    expect(await content.related({ slug: 'nothing' })).toEqual([]);
    expect(await content.site()).toMatchObject({ name: 'Guides', startPages: ['/'] });
  });

  it('runs operations of your own', async () => {
    const text = 'query Names($first: Int) { articles(first: $first) { nodes { title } } }';
    const data = await connect().query<{ articles: { nodes: { title: string }[] } }>(text, {
      first: 1,
    });
    expect(data.articles.nodes).toEqual([{ title: 'Hand therapy' }]);
  });

  it('sends the token and the headers, and changes neither by withConfig', async () => {
    const content = create({ endpoint: server.endpoint, headers: { 'x-site': 'one' } });
    const preview = content.withConfig({ token: 'secret-token' });
    await preview.site();
    expect(server.requests.at(-1)?.headers).toMatchObject({
      authorization: 'Bearer secret-token',
      'x-site': 'one',
    });
    await content.site();
    expect(server.requests.at(-1)?.headers.authorization).toBeUndefined();
    expect(Object.isFrozen(content)).toBe(true);
  });

  it('puts pages at addresses of the site', async () => {
    const content = connect().withConfig({
      urls: { origin: 'https://guides.example/', patterns: { ARTICLE: '/read/{slug}' } },
    });
    const page = { type: 'ARTICLE', slug: 'hand therapy', path: '/guides/x' } as const;
    expect(content.urlFor(page)).toBe('https://guides.example/read/hand%20therapy');
    expect(content.urlFor({ ...page, type: 'TOPIC' })).toBe('https://guides.example/guides/x');
  });
});
