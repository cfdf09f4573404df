import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onRevision } from '../../cms/src/published/announce.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { heading, paragraph, text } from '../links/support/richText.ts';
import { serveDelivery, type RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { editorState } from '../support/editorState.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

const collection = 'articles';
const draft = { _status: 'draft' } as const;
const published = { _status: 'published' } as const;

/** A text of one section, whose heading alone changes. */
const called = (words: string) => ({
  body: editorState(
    heading(2, words),
    paragraph(text('Therapists earn 80,000 dollars in their first year.')),
  ),
});

describe('the former ids of a heading, as readers get them', () => {
  let running: RunningPayload;
  let delivery: RunningDelivery;

  beforeAll(async () => {
    running = await startPayload();
    const store = createPublishedStore(running.payload);
    delivery = await serveDelivery({ store, library: { pollMs: 60_000, onRevision } });
  });
  afterAll(async () => {
    await delivery.stop();
    await running.stop();
  });

  type Changes = Partial<Omit<ReturnType<typeof guide>, 'body' | '_status'>> &
    Partial<ReturnType<typeof called>> & {
      _status?: 'draft' | 'published';
      deletedAt?: string | null;
      outline?: object[];
    };

  const update = (id: string, data: Changes) =>
    running.payload.update({ collection, id, data, overrideAccess: true });

  const saveDraft = (id: string, data: Changes) =>
    running.payload.update({ collection, id, data: { ...data, ...draft }, draft: true });

  async function publish(slug: string, words: string): Promise<string> {
    const data = { ...guide(slug), ...called(words) };
    return (await running.payload.create({ collection, data })).id;
  }

  async function createDraft(slug: string, words: string): Promise<string> {
    const data = { ...guide(slug), ...called(words), ...draft };
    return (await running.payload.create({ collection, data, draft: true })).id;
  }

  /** The headings of a guide by their ids, with the former ones; and nothing of a secret. */
  async function read(slug: string) {
    await delivery.library.refresh();
    const { data, errors } = await delivery.query(`{ article(slug: "${slug}") { body } }`);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).not.toContain('secret');
    const { docs } = await running.payload.find({
      collection: 'published-documents',
      where: { slug: { equals: slug } },
      depth: 0,
    });
    expect(docs).toHaveLength(1);
    expect(JSON.stringify(docs)).not.toContain('secret');
    expect(await verifyPublished(running.payload)).toEqual([]);
    return data;
  }

  const heads = (id: string, formerIds?: string[]) => ({
    article: {
      body: {
        children: [
          formerIds === undefined
            ? expect.not.objectContaining({ formerIds: expect.anything() })
            : { id, formerIds },
          {},
        ],
      },
    },
  });

  it('are none of a guide that was written as a draft', async () => {
    const id = await createDraft('first', 'The secret merger');
    await saveDraft(id, called('Plain words'));
    await update(id, published);
    expect(await read('first')).toMatchObject(heads('plain-words'));
  });

  it('are those that readers saw, also when a draft becomes the main row between', async () => {
    const id = await publish('second', 'Known words');
    await saveDraft(id, called('The secret merger'));
    await update(id, draft);
    await saveDraft(id, called('Plain words'));
    await update(id, published);
    expect(await read('second')).toMatchObject(heads('plain-words', ['known-words']));
  });

  it('are none of a copy, also one of a draft', async () => {
    const source = await createDraft('third', 'The secret merger');
    const data = { slug: 'copy', title: 'A copy' };
    const { id } = await running.payload.duplicate({ collection, id: source, data });
    await saveDraft(id, called('Plain words'));
    await update(id, { ...published, slug: 'copy' });
    expect(await read('copy')).toMatchObject(heads('plain-words'));
  });

  it('are not what a guide said while it was taken back', async () => {
    const id = await publish('fourth', 'Known words');
    await update(id, { ...called('The secret merger'), ...draft });
    await update(id, { ...called('Plain words'), ...draft });
    await update(id, published);
    expect(await read('fourth')).toMatchObject(heads('plain-words', ['known-words']));
  });

  it('are not what a guide said while it was in the trash', async () => {
    const id = await publish('fifth', 'Known words');
    const deletedAt = new Date('2030-01-01').toISOString();
    const change = (data: Changes) =>
      running.payload.update({ collection, id, data, trash: true, overrideAccess: true });
    await change({ deletedAt });
    await change({ ...called('The secret merger'), deletedAt });
    await change({ ...called('Plain words'), deletedAt: null });
    expect(await read('fifth')).toMatchObject(heads('plain-words', ['known-words']));
  });

  it('are not what somebody sends', async () => {
    const outline = [{ id: 'plain-words', level: 2, text: 'x', formerIds: ['the-secret'] }];
    const data = { ...guide('sixth'), ...called('Plain words'), outline };
    const { id } = await running.payload.create({ collection, data });
    expect(await read('sixth')).toMatchObject(heads('plain-words'));
    await update(id, { outline });
    await saveDraft(id, { outline, title: 'Another title' });
    await update(id, published);
    expect(await read('sixth')).toMatchObject(heads('plain-words'));
  });

  it('come back with a heading that comes back', async () => {
    const id = await publish('seventh', 'First words');
    await update(id, { ...called('Second words'), ...published });
    const { body: other } = guide('seventh');
    await running.payload.update({ collection, id, data: { body: other, ...published } });
    const { docs } = await running.payload.findVersions({
      collection,
      where: { parent: { equals: id } },
      sort: '-updatedAt',
      limit: 2,
    });
    await running.payload.restoreVersion({ collection, id: docs[1]?.id ?? '' });
    expect(await read('seventh')).toMatchObject(heads('second-words', ['first-words']));
  });
});
