import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  readPublishedLinks,
  refreshTargetStatus,
  removeLinks,
  syncLinks,
} from '../../cms/src/links/sync/index.ts';
import { linkOut, linkTo, paragraph, text } from '../links/support/richText.ts';
import { editorState } from '../support/editorState.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

describe('syncLinks', () => {
  let running: RunningPayload;
  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  let count = 0;
  /** A guide that nothing else in this file touches. */
  async function createGuide({
    body = [],
    published = true,
  }: { body?: object[]; published?: boolean } = {}) {
    count += 1;
    const { id } = await running.payload.create({
      collection: 'articles',
      draft: !published,
      data: {
        title: `Guide ${count}`,
        slug: `guide-${count}`,
        summary: 'A summary.',
        body: editorState(...(body.length > 0 ? body : [paragraph(text('Nothing yet.'))])),
        _status: published ? 'published' : 'draft',
      },
    });
    return String(id);
  }

  const editGuide = (id: string, body: object[], { draft = false } = {}) =>
    running.payload.update({
      collection: 'articles',
      id,
      draft,
      data: { body: editorState(...body), ...(draft ? {} : { _status: 'published' as const }) },
    });

  async function sync(id: string) {
    const { payload } = running;
    const req = await createLocalReq({}, payload);
    const document = await payload.db.findOne({
      collection: 'articles',
      where: { id: { equals: id } },
    });
    const { docs } = await payload.db.findVersions<{ parent: string }>({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
      limit: 1,
    });
    const latest = docs[0] === undefined ? null : { ...docs[0].version, id };
    return {
      links: await syncLinks({ req, collection: 'articles', document, latest }),
      req,
      document,
    };
  }

  async function rowsOf(id: string) {
    const { docs } = await running.payload.find({
      collection: 'cross-links',
      where: { sourceKey: { equals: `articles:${id}` } },
      sort: 'position',
      depth: 0,
      limit: 0,
    });
    return docs;
  }

  it('records a link with its words, sentence, ends and status', async () => {
    const target = await createGuide();
    const id = await createGuide({
      body: [
        paragraph(text('First. Read '), linkTo(target, text('this guide')), text(' now.')),
        paragraph(linkOut('https://example.org/pay', text('a survey'))),
      ],
    });
    const { links } = await sync(id);
    expect(await rowsOf(id)).toMatchObject([
      {
        source: { relationTo: 'articles', value: id },
        target: { relationTo: 'articles', value: target },
        anchorText: 'this guide',
        sentence: 'Read this guide now.',
        origin: 'body',
        field: 'body',
        relation: 'related',
        inDraft: true,
        inPublished: true,
        status: 'ok',
        position: 0,
      },
      { url: 'https://example.org/pay', anchorText: 'a survey', status: 'unchecked', position: 1 },
    ]);
    expect(links).toMatchObject([
      { target: `articles:${target}`, url: null, anchorText: 'this guide' },
      { target: null, url: 'https://example.org/pay' },
    ]);
    expect(links.map((link) => link.id)).toEqual((await rowsOf(id)).map((row) => row.id));
  });

  it('keeps the id of a link whose surroundings, place or words change', async () => {
    const [one, other] = [await createGuide(), await createGuide()];
    const id = await createGuide({
      body: [
        paragraph(text('See '), linkTo(one, text('one'))),
        paragraph(linkTo(other, text('other'))),
      ],
    });
    await sync(id);
    const before = await rowsOf(id);
    await editGuide(id, [
      paragraph(text('New opening, with '), linkTo(other, text('another')), text(' first.')),
      paragraph(text('Do see '), linkTo(one, text('one')), text('.')),
    ]);
    await sync(id);
    expect(await rowsOf(id)).toMatchObject([
      { id: before[1]?.id, anchorText: 'another', sentence: 'New opening, with another first.' },
      { id: before[0]?.id, anchorText: 'one', sentence: 'Do see one.', position: 1 },
    ]);
  });

  it('writes nothing when nothing changed', async () => {
    const id = await createGuide({ body: [paragraph(linkTo(await createGuide(), text('one')))] });
    const first = await sync(id);
    const [before] = await rowsOf(id);
    expect((await sync(id)).links).toEqual(first.links);
    expect(await rowsOf(id)).toEqual([before]);
  });

  it('tells the draft from what is published', async () => {
    const [kept, removed, added] = [await createGuide(), await createGuide(), await createGuide()];
    const id = await createGuide({
      body: [paragraph(linkTo(kept, text('kept')), linkTo(removed, text('removed')))],
    });
    const published = (await sync(id)).links;
    await editGuide(id, [paragraph(linkTo(added, text('added')), linkTo(kept, text('kept')))], {
      draft: true,
    });
    expect((await sync(id)).links).toEqual(published);
    const perspectives = (await rowsOf(id)).map((row) => [
      row.anchorText,
      row.inDraft,
      row.inPublished,
    ]);
    expect(perspectives).toHaveLength(3);
    expect(perspectives).toEqual(
      expect.arrayContaining([
        ['kept', true, true],
        ['removed', false, true],
        ['added', true, false],
      ]),
    );
  });

  it('never lets a draft change the ids of published links', async () => {
    const target = await createGuide();
    const twice = (first: string, second: string) => [
      paragraph(linkTo(target, text(first)), text(' '), linkTo(target, text(second))),
    ];
    const id = await createGuide({ body: twice('x', 'y') });
    const published = (await sync(id)).links;
    for (const [first, second] of [
      ['y', 'z'],
      ['z', 'x'],
      ['a', 'b'],
      ['x', 'x'],
    ] as const) {
      await editGuide(id, twice(first, second), { draft: true });
      const { links, req, document } = await sync(id);
      expect(links).toEqual(published);
      expect(await readPublishedLinks({ req, collection: 'articles', document })).toEqual(
        published,
      );
    }
  });

  it('follows the state of the target', async () => {
    const { payload } = running;
    const target = await createGuide();
    const id = await createGuide({ body: [paragraph(linkTo(target, text('it')))] });
    const { req } = await sync(id);
    const [row] = await rowsOf(id);
    const statusAfter = async (act: () => Promise<unknown>) => {
      await act();
      const where = { id: { equals: target } };
      const document: unknown = await payload.db.findOne({ collection: 'articles', where });
      await refreshTargetStatus({ req, collection: 'articles', id: target, document });
      const rows = await rowsOf(id);
      expect(rows.map(({ id: rowId }) => rowId)).toEqual([row?.id]);
      return rows[0]?.status;
    };
    const set = (data: { _status?: 'draft' | 'published'; deletedAt?: string | null }) => () =>
      payload.update({ collection: 'articles', id: target, data, trash: true });
    expect(row?.status).toBe('ok');
    expect(await statusAfter(set({ _status: 'draft' }))).toBe('target-unpublished');
    expect(await statusAfter(set({ _status: 'published' }))).toBe('ok');
    const draft = () =>
      payload.update({ collection: 'articles', id: target, draft: true, data: { title: 'Newer' } });
    expect(await statusAfter(draft)).toBe('ok');
    expect(await statusAfter(set({ deletedAt: new Date().toISOString() }))).toBe('target-deleted');
    expect(await statusAfter(set({ deletedAt: null, _status: 'published' }))).toBe('ok');
    const remove = () => payload.delete({ collection: 'articles', id: target });
    expect(await statusAfter(remove)).toBe('target-deleted');
    expect((await rowsOf(id))[0]).toMatchObject({ targetKey: `articles:${target}` });
  });

  it('records a link to what is not published, or no longer there', async () => {
    const [draft, gone] = [await createGuide({ published: false }), await createGuide()];
    await running.payload.delete({ collection: 'articles', id: gone });
    const id = await createGuide({
      published: false,
      body: [paragraph(linkTo(draft, text('draft')), linkTo(gone, text('gone')))],
    });
    expect((await sync(id)).links).toEqual([]);
    expect(await rowsOf(id)).toMatchObject([
      { anchorText: 'draft', status: 'target-unpublished', inPublished: false },
      { anchorText: 'gone', status: 'target-deleted', targetKey: `articles:${gone}` },
    ]);
  });

  it('leaves links made by hand alone and publishes them with their document', async () => {
    const { payload } = running;
    const [target, id] = [await createGuide(), await createGuide()];
    const made = await payload.create({
      collection: 'cross-links',
      data: {
        source: { relationTo: 'articles', value: id },
        target: { relationTo: 'articles', value: target },
        anchorText: 'Read next',
        relation: 'next-step',
        origin: 'curated',
        status: 'unchecked',
      },
    });
    expect(made).toMatchObject({ status: 'ok', inPublished: true });
    const { links } = await sync(id);
    expect(links).toMatchObject([{ id: made.id, relation: 'next-step', origin: 'curated' }]);
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } });
    expect((await sync(id)).links).toEqual([]);
    expect(await rowsOf(id)).toMatchObject([
      { id: made.id, inPublished: false, anchorText: 'Read next' },
    ]);
  });

  it('refuses a link made by hand that leads nowhere or to itself', async () => {
    const id = await createGuide();
    const create = (target: { relationTo: 'articles'; value: string } | null) =>
      running.payload.create({
        collection: 'cross-links',
        data: {
          source: { relationTo: 'articles', value: id },
          target,
          relation: 'related',
          origin: 'curated',
          status: 'unchecked',
        },
      });
    const refused = { status: 400, data: { errors: [{ path: 'target' }] } };
    await expect(create(null)).rejects.toMatchObject(refused);
    await expect(create({ relationTo: 'articles', value: id })).rejects.toMatchObject(refused);
  });

  it('removes the links of a document that is deleted, not those to it', async () => {
    const target = await createGuide();
    const id = await createGuide({ body: [paragraph(linkTo(target, text('it')))] });
    const { req } = await sync(id);
    await removeLinks({ req, collection: 'articles', id: target });
    expect(await rowsOf(id)).toHaveLength(1);
    await removeLinks({ req, collection: 'articles', id });
    expect(await rowsOf(id)).toEqual([]);
  });
});
