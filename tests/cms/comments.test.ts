import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCommentDesk } from '../../cms/src/comments/openCommentDesk.ts';
import { onRevision } from '../../cms/src/published/announce.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { guide } from '../support/guide.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';

let cms: RunningPayload;
let delivery: RunningDelivery;
let article: string;
let now = 0;

beforeAll(async () => {
  cms = await startPayload();
  const { id } = await cms.payload.create({ collection: 'articles', data: guide('commented') });
  article = id;
  delivery = await serveDelivery({
    store: createPublishedStore(cms.payload),
    library: { pollMs: 60_000, onRevision },
    delivery: { desk: openCommentDesk(cms.payload, { mostPerMinute: 3, clock: () => now }) },
  });
});
afterAll(async () => {
  await delivery.stop();
  await cms.stop();
});

const submit = (change: Record<string, unknown> = {}) =>
  delivery.query('mutation ($c: CommentInput!) { submitComment(comment: $c) { status } }', {
    c: { article: `articles:${article}`, authorName: 'A reader', text: '<b>Thanks</b>', ...change },
  });
const listKept = async () => (await cms.payload.find({ collection: 'comments' })).docs;

async function readShown(): Promise<unknown> {
  await delivery.library.refresh();
  const query = '{ article(slug: "commented") { comments { nodes { authorName text } } } }';
  const { data } = await delivery.query(query);
  return data;
}
const shown = (...nodes: unknown[]) => ({ article: { comments: { nodes } } });
const expectNoDifference = async () => expect(await verifyPublished(cms.payload)).toEqual([]);

describe('a reader’s comment', () => {
  it('waits for a person, is shown once approved, and gone once it is not', async () => {
    expect((await submit()).errors).toEqual([]);
    const [kept] = await listKept();
    expect(kept).toMatchObject({
      authorName: 'A reader',
      text: '<b>Thanks</b>',
      status: 'pending',
    });
    expect(await readShown()).toEqual(shown());
    const id = kept?.id ?? '';
    const judge = (status: 'approved' | 'rejected') =>
      cms.payload.update({ collection: 'comments', id, data: { status } });

    const { updatedAt } = await cms.payload.findByID({ collection: 'articles', id: article });
    await judge('approved');
    expect(await readShown()).toEqual(shown({ authorName: 'A reader', text: '<b>Thanks</b>' }));
    await expectNoDifference();
    const { updatedAt: then } = await cms.payload.findByID({ collection: 'articles', id: article });
    expect(then).toBe(updatedAt);

    await judge('rejected');
    expect(await readShown()).toEqual(shown());
    await judge('approved');
    await cms.payload.delete({ collection: 'comments', id });
    expect(await readShown()).toEqual(shown());
    await expectNoDifference();
  });

  it('stays with an article that is published again, and is hidden with one that is not', async () => {
    const data = { document: article, authorName: 'B', text: 'Kept.', status: 'approved' } as const;
    await cms.payload.create({ collection: 'comments', data });
    const save = (change: { title?: string; _status: 'draft' | 'published' }) =>
      cms.payload.update({ collection: 'articles', id: article, data: change });
    await save({ title: 'Renamed', _status: 'published' });
    expect(await readShown()).toEqual(shown({ authorName: 'B', text: 'Kept.' }));
    await save({ _status: 'draft' });
    expect(await readShown()).toEqual({ article: null });
    await expectNoDifference();
    await save({ _status: 'published' });
    expect(await readShown()).toEqual(shown({ authorName: 'B', text: 'Kept.' }));
  });

  it('is limited by client, and none beyond is kept', async () => {
    now += 120_000;
    const before = (await listKept()).length;
    const codes: unknown[] = [];
    for (let index = 0; index < 6; index += 1) {
      codes.push((await submit()).errors[0]?.extensions?.code);
    }
    expect(codes).toEqual([
      ...[undefined, undefined, undefined],
      ...['RATE_LIMITED', 'RATE_LIMITED', 'RATE_LIMITED'],
    ]);
    expect((await listKept()).length).toBe(before + 3);
    now += 61_000;
    expect((await submit()).errors).toEqual([]);
  });

  it('in the trap, too long, or on no article is not kept', async () => {
    now += 61_000;
    const before = (await listKept()).length;
    await submit({ website: 'x' });
    await submit({ text: 'x'.repeat(4001) });
    await submit({ article: 'articles:absent' });
    expect((await listKept()).length).toBe(before);
  });
});
