import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onRevision } from '../../cms/src/published/announce.ts';
import { Library } from '../../cms/src/published/library/library.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { guide } from '../support/guide.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';

let cms: RunningPayload;
let delivery: RunningDelivery;

beforeAll(async () => {
  cms = await startPayload();
  const store = createPublishedStore(cms.payload);
  delivery = await serveDelivery({ store, library: { pollMs: 60_000, onRevision } });
});
afterAll(async () => {
  await delivery.stop();
  await cms.stop();
});

const text = (words: string) => ({
  root: {
    type: 'root',
    version: 1,
    format: '' as const,
    indent: 0,
    direction: null,
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        children: [
          {
            type: 'text',
            version: 1,
            text: words,
            format: 0,
            mode: 'normal',
            style: '',
            detail: 0,
          },
        ],
      },
    ],
  },
});

const query = `query ($slug: String!) {
  article(slug: $slug) { id title body topics { name } }
  articles(filter: { text: "quillwort" }) { totalCount nodes { slug } }
  search(query: "quillwort") { totalCount }
  resolvePath(path: "/guides/ferns") { __typename }
}`;

const absent = {
  article: null,
  articles: { totalCount: 0, nodes: [] },
  search: { totalCount: 0 },
  resolvePath: { __typename: 'PathNotFound' },
};

async function ask(): Promise<unknown> {
  await delivery.library.refresh();
  const { data, errors } = await delivery.query(query, { slug: 'ferns' });
  expect(errors).toEqual([]);
  return data;
}

describe('delivery over the real store', () => {
  it('shows an article from its publishing to its withdrawal, and its published version only', async () => {
    const { payload } = cms;
    const topic = await payload.create({
      collection: 'topics',
      data: { name: 'Plants', slug: 'plants' },
    });
    const draft = await payload.create({
      collection: 'articles',
      draft: true,
      data: {
        title: 'Quillwort and other ferns',
        slug: 'ferns',
        summary: 'About the quillwort.',
        body: text('The quillwort grows in water.'),
        topics: [topic.id],
        _status: 'draft',
      },
    });
    expect(await ask()).toEqual(absent);

    await payload.update({ collection: 'articles', id: draft.id, data: { _status: 'published' } });
    const published = await ask();
    expect(published).toMatchObject({
      article: { id: `articles:${draft.id}`, topics: [{ name: 'Plants' }] },
      articles: { totalCount: 1, nodes: [{ slug: 'ferns' }] },
      search: { totalCount: 1 },
      resolvePath: { __typename: 'PathDocument' },
    });

    await payload.update({
      collection: 'articles',
      id: draft.id,
      draft: true,
      data: { title: 'Secret plans', body: text('Not yet.'), _status: 'draft' },
    });
    expect(await ask()).toEqual(published);

    await payload.update({
      collection: 'articles',
      id: draft.id,
      data: { deletedAt: new Date().toISOString() },
    });
    expect(await ask()).toEqual(absent);
  });

  it('finds the others when something removed a row behind its back', async () => {
    const { payload } = cms;
    const make = (slug: string) =>
      payload.create({
        collection: 'articles',
        data: { ...guide(slug), title: `Moonflower ${slug}` },
      });
    const gone = await make('gone');
    await make('kept');
    await delivery.library.refresh();
    await payload.db.deleteOne({
      collection: 'published-documents',
      where: { key: { equals: `articles:${gone.id}` } },
    });
    const { data, errors } = await delivery.query(
      '{ search(query: "moonflower") { nodes { document { slug } highlights { field } } } article(slug: "gone") { title } }',
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      search: { nodes: [{ document: { slug: 'kept' } }] },
      article: null,
    });
  });

  it('answers the same of a document before the library is loaded as after', async () => {
    const { payload } = cms;
    const { id } = await payload.create({ collection: 'articles', data: guide('early') });
    const store = createPublishedStore(payload);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow = {
      ...store,
      async *scanCards(options: { batchSize: number }) {
        await held;
        yield* store.scanCards(options);
      },
    };
    const library = new Library({ source: slow, pollMs: 60_000 });
    const loaded = library.start();
    const early = await serveDelivery({ store: slow, library });
    const queries = [
      '{ article(slug: "early") { id title body topics { name } } }',
      `{ article(id: "articles:${id}") { title } }`,
      '{ resolvePath(path: "/guides/early") { __typename ... on PathDocument { document { title } } } }',
      '{ resolvePath(path: "/guides/\'; drop table articles; --") { __typename } revision }',
    ];
    const askAll = async () => {
      const answers = await Promise.all(queries.map((query) => early.query(query)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      return answers.map(({ text: answer }) => answer);
    };
    const before = await askAll();
    expect(library.current()).toBeNull();
    letGo();
    await loaded;
    expect(await askAll()).toEqual(before);
    await early.stop();
  });
});
