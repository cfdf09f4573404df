import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import type { PublishedStore } from '../../cms/src/published/publishedStore.ts';
import { onRevision } from '../../cms/src/published/announce.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { linkTo, paragraph, text } from '../links/support/richText.ts';
import { editorState } from '../support/editorState.ts';
import { guide } from '../support/guide.ts';

let running: RunningPayload;
let payload: Payload;
let store: PublishedStore;

beforeAll(async () => {
  running = await startPayload();
  payload = running.payload;
  store = createPublishedStore(payload);
});
afterAll(() => running.stop());

async function published(id: number | string) {
  const [card] = await store.loadCards([`articles:${id}`]);
  return card ?? null;
}

/** What the log says happened since a revision. */
async function kindsSince(revision: number) {
  return (await store.changesSince(revision, { limit: 100 })).map(({ kind, key }) => [kind, key]);
}

describe('publishing a guide', () => {
  it('writes its row and one change with the next revision', async () => {
    const before = await store.revision();
    const { id } = await payload.create({ collection: 'articles', data: guide('first') });
    const card = await published(id);
    expect(card).toMatchObject({ slug: 'first', path: '/guides/first', revision: before + 1 });
    expect(await kindsSince(before)).toEqual([['publish', `articles:${id}`]]);
  });

  it('writes nothing while it is a draft', async () => {
    const before = await store.revision();
    const data = { ...guide('draft'), _status: 'draft' as const };
    const { id } = await payload.create({ collection: 'articles', data, draft: true });
    expect(await published(id)).toBeNull();
    expect(await store.revision()).toBe(before);
  });

  it('writes an update when readers see a difference, and nothing when they do not', async () => {
    const { id } = await payload.create({ collection: 'articles', data: guide('update') });
    const before = await store.revision();
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } });
    expect(await store.revision()).toBe(before);
    await payload.update({
      collection: 'articles',
      id,
      data: { title: 'Another title', _status: 'published' },
    });
    expect((await published(id))?.card.title).toBe('Another title');
    expect(await kindsSince(before)).toEqual([['update', `articles:${id}`]]);
  });

  it('changes nothing on autosave of a published guide', async () => {
    const { id } = await payload.create({ collection: 'articles', data: guide('autosave') });
    const before = await store.revision();
    await payload.update({
      collection: 'articles',
      id,
      data: { title: 'Not yet for readers' },
      draft: true,
      autosave: true,
    });
    expect(await store.revision()).toBe(before);
    expect((await published(id))?.card.title).toBe('A guide named autosave');
  });

  it('records the links of a newer draft beside those that readers have', async () => {
    const { id: target } = await payload.create({ collection: 'articles', data: guide('target') });
    const { id } = await payload.create({ collection: 'articles', data: guide('linking') });
    const body = editorState(paragraph(text('See '), linkTo(target, text('this'))));
    const find = async () => {
      const where = { sourceKey: { equals: `articles:${id}` } };
      const { docs } = await payload.find({ collection: 'cross-links', where, depth: 0 });
      return docs.map(({ inDraft, inPublished }) => ({ inDraft, inPublished }));
    };
    await payload.update({ collection: 'articles', id, data: { body }, draft: true });
    expect(await find()).toEqual([{ inDraft: true, inPublished: false }]);
    await payload.update({ collection: 'articles', id, data: { body, _status: 'published' } });
    expect(await find()).toEqual([{ inDraft: true, inPublished: true }]);
    await payload.update({ collection: 'articles', id, data: guide('linking'), draft: true });
    expect(await find()).toEqual([]);
  });

  it('removes the row on unpublish, and on publishing again brings it back', async () => {
    const { id } = await payload.create({ collection: 'articles', data: guide('unpublish') });
    const before = await store.revision();
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } });
    expect(await published(id)).toBeNull();
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } });
    expect(await published(id)).not.toBeNull();
    expect(await kindsSince(before)).toEqual([
      ['unpublish', `articles:${id}`],
      ['publish', `articles:${id}`],
    ]);
  });

  it('removes the row when it goes to the trash, and brings it back when restored', async () => {
    const { id } = await payload.create({ collection: 'articles', data: guide('trash') });
    await payload.update({
      collection: 'articles',
      id,
      data: { deletedAt: new Date().toISOString() },
    });
    expect(await published(id)).toBeNull();
    await payload.update({
      collection: 'articles',
      id,
      data: { deletedAt: null, _status: 'published' },
      trash: true,
    });
    expect(await published(id)).not.toBeNull();
  });

  it('removes the row when it is deleted, and the redirects to it', async () => {
    const { id } = await payload.create({ collection: 'articles', data: guide('delete') });
    await payload.update({
      collection: 'articles',
      id,
      data: { slug: 'delete-renamed', _status: 'published' },
    });
    const redirects = { collection: 'redirects', where: { from: { equals: '/guides/delete' } } };
    expect((await payload.count({ ...redirects, collection: 'redirects' })).totalDocs).toBe(1);
    await payload.delete({ collection: 'articles', id });
    expect(await published(id)).toBeNull();
    expect((await payload.count({ ...redirects, collection: 'redirects' })).totalDocs).toBe(0);
  });

  it('publishes again what referred to a deleted document', async () => {
    const topic = await payload.create({
      collection: 'topics',
      data: { name: 'Short-lived', slug: 'short-lived' },
    });
    const { id } = await payload.create({
      collection: 'articles',
      data: { ...guide('referrer'), topics: [topic.id] },
    });
    expect((await published(id))?.card.references['topics']).toEqual([`topics:${topic.id}`]);
    await payload.delete({ collection: 'topics', id: topic.id });
    const stored = await payload.db.findOne({
      collection: 'articles',
      where: { id: { equals: id } },
    });
    const kept: unknown = stored && Reflect.get(stored, 'topics');
    expect((await published(id))?.card.references['topics']).toHaveLength(
      Array.isArray(kept) ? kept.length : 0,
    );
  });
});

describe('twenty publishes at the same moment', () => {
  it('all succeed, with a revision each and an announcement after the last', async () => {
    const before = await store.revision();
    const announced: number[] = [];
    const stop = onRevision((revision) => announced.push(revision));
    const slugs = Array.from({ length: 20 }, (_, index) => `parallel-${index}`);
    await Promise.all(
      slugs.map((slug) => payload.create({ collection: 'articles', data: guide(slug) })),
    );
    stop();
    const changes = await store.changesSince(before, { limit: 100 });
    expect(changes.map((change) => change.revision)).toEqual(
      slugs.map((_, index) => before + 1 + index),
    );
    expect(announced).toEqual(changes.map((change) => change.revision));
  });
});

describe('a step that fails', () => {
  it('leaves nothing, and announces nothing', async () => {
    const { id } = await payload.create({ collection: 'articles', data: guide('failing') });
    const before = await store.revision();
    const announced: number[] = [];
    const stop = onRevision((revision) => announced.push(revision));
    const { create } = payload.db;
    payload.db.create = async (args) => {
      if (args.collection === 'published-changes') throw new Error('no space left');
      return create.call(payload.db, args);
    };
    await expect(
      payload.update({
        collection: 'articles',
        id,
        data: { title: 'Lost', _status: 'published' },
      }),
    ).rejects.toThrow('no space left');
    payload.db.create = create;
    stop();
    const main = await payload.findByID({ collection: 'articles', id });
    expect(main.title).toBe('A guide named failing');
    expect((await published(id))?.card.title).toBe('A guide named failing');
    expect(await store.revision()).toBe(before);
    expect(announced).toEqual([]);
  });

  it('undoes a bulk change for all its documents', async () => {
    const slugs = ['bulk-1', 'bulk-2', 'bulk-3'];
    for (const slug of slugs) await payload.create({ collection: 'articles', data: guide(slug) });
    const before = await store.revision();
    const { create } = payload.db;
    let changes = 0;
    payload.db.create = async (args) => {
      if (args.collection === 'published-changes' && (changes += 1) === 2) {
        throw new Error('no space left');
      }
      return create.call(payload.db, args);
    };
    await expect(
      payload.update({
        collection: 'articles',
        where: { slug: { in: slugs } },
        data: { summary: 'Changed in bulk.', _status: 'published' },
      }),
    ).rejects.toThrow('Nothing was changed');
    payload.db.create = create;
    const { totalDocs } = await payload.count({
      collection: 'articles',
      where: { summary: { equals: 'Changed in bulk.' } },
    });
    expect(totalDocs).toBe(0);
    expect(await store.revision()).toBe(before);
  });
});

describe('the site', () => {
  it('is published with its settings, and moves pages when an address pattern changes', async () => {
    const { id } = await payload.create({ collection: 'articles', data: guide('moving') });
    await payload.updateGlobal({ slug: 'site-settings', data: { name: 'Careers' } });
    expect((await store.loadCards(['site:site']))[0]?.card.title).toBe('Careers');
    await payload.updateGlobal({
      slug: 'site-settings',
      data: { name: 'Careers', paths: { articles: '/read/{slug}' } },
    });
    expect((await published(id))?.path).toBe('/read/moving');
    const { docs } = await payload.find({
      collection: 'redirects',
      where: { from: { equals: '/guides/moving' } },
      depth: 0,
    });
    expect(docs[0]?.to).toEqual({ relationTo: 'articles', value: id });
  });
});
