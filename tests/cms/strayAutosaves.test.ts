import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftCollections, type DraftCollection } from '../../cms/src/drafts/untouchedDraft.ts';
import { fixtures, pixel } from '../security/support/fixtures.ts';
import { logIn, type Person } from '../security/support/people.ts';
import { send } from '../security/support/send.ts';
import { startApi, type RunningApi } from '../support/api.ts';
import { changeEachField } from '../support/changedFields.ts';
import { guide, richText } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

interface Saved {
  id: string;
  _status: string;
  updatedAt: string;
  title?: string;
  summary: string;
  publishedAt?: string;
}

let running: RunningPayload;
let api: RunningApi;
let editor: Person;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  editor = await logIn(running.payload, 'editor');
});
afterAll(async () => {
  await api.stop();
  await running.stop();
});

async function ask(method: string, path: string, body?: object): Promise<{ doc: Saved }> {
  const { status, text } = await send(`${api.origin}/api/${path}`, {
    method,
    headers: editor.headers,
    ...(body ? { body } : {}),
  });
  if (status >= 400) throw new Error(`${path} answered ${status}: ${text}`);
  return JSON.parse(text);
}

/** Saves as the admin's form does, by itself: all that it holds, as a draft. */
async function autosave(collection: DraftCollection, id: string, form: object): Promise<Saved> {
  const path = `${collection}/${id}?autosave=true&depth=0&draft=true&fallback-locale=null`;
  return (await ask('PATCH', path, { ...form, _status: 'draft' })).doc;
}

const save = async (collection: DraftCollection, id: string, form: object): Promise<Saved> =>
  (await ask('PATCH', `${collection}/${id}?depth=0`, { ...form, _status: 'published' })).doc;

const create = async (collection: DraftCollection, data: object, query = ''): Promise<Saved> =>
  (await ask('POST', `${collection}?depth=0${query}`, data)).doc;

async function newest(collection: DraftCollection, id: string): Promise<Saved> {
  const { docs } = await running.payload.findVersions({
    collection,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
  });
  return JSON.parse(JSON.stringify(docs[0]?.version ?? null));
}

async function publishOne(collection: DraftCollection, tag = 'stray'): Promise<Saved> {
  const { id: article } = await create('articles', guide(`linked-from-${collection}-${tag}`));
  const references = { article, otherArticle: article, user: editor.id };
  const data = fixtures[collection]?.data(tag, references);
  return create(collection, { ...data, _status: 'published' });
}

describe.each(draftCollections)('an autosave of published %s', (collection) => {
  it('makes no draft of what readers see already, and keeps what was changed since', async () => {
    const form = await publishOne(collection);
    const seen = { _status: 'published', updatedAt: form.updatedAt };
    expect(await autosave(collection, form.id, form)).toMatchObject(seen);
    expect(await newest(collection, form.id)).toMatchObject(seen);

    const summary = 'Written after it was published.';
    const changed = { _status: 'draft', summary };
    expect(await autosave(collection, form.id, { ...form, summary })).toMatchObject(changed);
    expect(await newest(collection, form.id)).toMatchObject(changed);
    const main = await running.payload.findByID({ collection, id: form.id, depth: 0 });
    expect(main).toMatchObject({ _status: 'published', summary: form.summary });
  });
});

const made = new Map<string, Promise<string>>();
/** A document of a collection to refer to, made once. */
function refer(collection: string): Promise<string> {
  const known = made.get(collection);
  if (known) return known;
  const id = makeOne(collection);
  made.set(collection, id);
  return id;
}

async function makeOne(collection: string): Promise<string> {
  if (collection === 'media') {
    const file = { data: pixel, mimetype: 'image/png', name: 'pixel.png', size: pixel.length };
    return (await running.payload.create({ collection, data: { alt: 'A pixel.' }, file })).id;
  }
  const { id: article } = await ask('POST', 'articles?depth=0', guide(`for-${collection}`)).then(
    ({ doc }) => doc,
  );
  const references = { article, otherArticle: article, user: editor.id };
  const data = fixtures[collection]?.data('referred', references);
  return (await ask('POST', `${collection}?depth=0`, data)).doc.id;
}

describe.each(draftCollections)('a single change to published %s', (collection) => {
  it('is kept, whichever field it is in', async () => {
    const form = await publishOne(collection, 'changed-in-one-place');
    const { flattenedFields } = running.payload.collections[collection].config;
    const paths: string[] = [];
    for await (const change of changeEachField(flattenedFields, { ...form }, refer)) {
      const { _status } = await autosave(collection, form.id, change.form);
      expect([change.path, _status]).toEqual([change.path, 'draft']);
      paths.push(change.path);
      await running.payload.db.deleteVersions({
        collection,
        where: {
          and: [{ parent: { equals: form.id } }, { 'version._status': { equals: 'draft' } }],
        },
      });
    }
    expect(paths).toEqual(expect.arrayContaining(['slug', 'summary', 'seo.title']));
  });
});

describe('an autosave that was under way while a guide set was published', () => {
  it('makes no draft of the row that was published', async () => {
    const first = await create('articles', guide('first-of-the-set'));
    const second = await create('articles', guide('second-of-the-set'));
    const set = {
      title: 'Published in haste',
      slug: 'published-in-haste',
      summary: 'Two guides.',
      guides: [{ id: '6a0000000000000000000000', guide: first.id, note: '' }],
    };
    const { id } = await create('guide-sets', { ...set, _status: 'published' });
    const row = { id: '6a0000000000000000000001', guide: second.id, note: null };
    const form = { ...set, intro: null, placements: [], guides: [...set.guides, row] };
    const published = await save('guide-sets', id, form);
    const answer = await autosave('guide-sets', id, { ...published, ...form });
    expect(answer).toMatchObject({ _status: 'published', updatedAt: published.updatedAt });
    const moved = { ...published, ...form, guides: form.guides.toReversed() };
    expect(await autosave('guide-sets', id, moved)).toMatchObject({ _status: 'draft' });
  });
});

describe('an autosave that was under way at the first publish of a guide', () => {
  it('takes nothing from the date that the publish set, and keeps a date taken out later', async () => {
    const written = { ...guide('first-publish'), publishedAt: null };
    const { id } = await create('articles', { ...written, _status: 'draft' }, '&draft=true');
    const published = await save('articles', id, written);
    expect(published.publishedAt).toEqual(expect.any(String));
    const answer = await autosave('articles', id, written);
    expect(answer).toMatchObject({ _status: 'published', publishedAt: published.publishedAt });
    await save('articles', id, { ...written, publishedAt: published.publishedAt });
    expect(await autosave('articles', id, written)).toMatchObject({ _status: 'draft' });
  });
});

describe('an autosave that takes out a date which an editor chose', () => {
  it('is kept, also of a guide that was made published', async () => {
    const form = { ...guide('chosen-date'), publishedAt: '2024-05-01T00:00:00.000Z' };
    const { id } = await create('articles', form);
    const answer = await autosave('articles', id, { ...form, publishedAt: null });
    expect(answer._status).toBe('draft');
    expect((await newest('articles', id)).publishedAt ?? null).toBeNull();
  });
});

describe('an autosave that changes one picture in the text for another', () => {
  it('is kept', async () => {
    const picture = (value: string) => ({
      ...guide('swapped-picture'),
      body: richText([
        {
          ...{ type: 'upload', version: 3, format: '', id: '6a0000000000000000000002' },
          ...{ relationTo: 'media', fields: {}, value: { id: value } },
        },
      ]),
    });
    const [one, other] = [await makeOne('media'), await makeOne('media')];
    const { id } = await create('articles', picture(one));
    expect(await autosave('articles', id, picture(one))).toMatchObject({ _status: 'published' });
    expect(await autosave('articles', id, picture(other))).toMatchObject({ _status: 'draft' });
  });
});

describe('an autosave of what nobody sees', () => {
  it('is kept, also where it changes nothing', async () => {
    const draft = { ...guide('unseen'), _status: 'draft' };
    const { id } = await create('articles', draft, '&draft=true');
    const made = await newest('articles', id);
    const answer = await autosave('articles', id, draft);
    expect(answer._status).toBe('draft');
    expect((await newest('articles', id)).updatedAt > made.updatedAt).toBe(true);
  });
});

describe('an autosave that takes a published guide off the site', () => {
  const isOnSite = async (id: string): Promise<boolean> => {
    const { totalDocs } = await running.payload.count({
      collection: 'published-documents',
      where: { key: { equals: `articles:${id}` } },
    });
    return totalDocs === 1;
  };
  const unpublishes: Record<string, (id: string) => Promise<unknown>> = {
    'by REST': (id) => ask('PATCH', `articles/${id}?autosave=true&depth=0`, { _status: 'draft' }),
    'by GraphQL': (id) =>
      ask('POST', 'graphql', {
        query: `mutation { updateArticle(id: "${id}", autosave: true, data: { _status: draft }) { id } }`,
      }),
  };

  it.each(Object.entries(unpublishes))('makes a version that says so (%s)', async (way, act) => {
    const { id } = await create(
      'articles',
      guide(`taken-off-${way.toLowerCase().replace(' ', '-')}`),
    );
    expect(await isOnSite(id)).toBe(true);
    await act(id);
    expect(await isOnSite(id)).toBe(false);
    const main = await running.payload.findByID({ collection: 'articles', id, depth: 0 });
    expect(main._status).toBe('draft');
    expect((await newest('articles', id))._status).toBe('draft');
  });
});
