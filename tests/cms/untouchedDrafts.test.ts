import { EventEmitter, once } from 'node:events';
import type { CollectionSlug } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { removeUntouchedDrafts } from '../../cms/src/drafts/removeUntouchedDrafts.ts';
import { draftCollections } from '../../cms/src/drafts/untouchedDraft.ts';
import { withTransaction } from '../../cms/src/publishing/withTransaction.ts';
import { runDueJobs } from '../../cms/src/scheduling/runSchedule.ts';
import { logIn, type Person } from '../security/support/people.ts';
import { send } from '../security/support/send.ts';
import { startApi, type RunningApi } from '../support/api.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

let running: RunningPayload;
let api: RunningApi;
let author: Person;
let editor: Person;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  author = await logIn(running.payload, 'author');
  editor = await logIn(running.payload, 'editor');
});

afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await api.stop();
  await running.stop();
});

/** Makes a draft as *Create new* does. */
async function open(person: Person, collection: CollectionSlug = 'articles'): Promise<string> {
  const url = `${api.origin}/api/${collection}?draft=true`;
  const { text } = await send(url, { method: 'POST', headers: person.headers, body: {} });
  const answer: { doc: { id: string } } = JSON.parse(text);
  return answer.doc.id;
}

const autosave = (person: Person, id: string, body: object) =>
  send(`${api.origin}/api/articles/${id}?draft=true&autosave=true`, {
    method: 'PATCH',
    headers: person.headers,
    body,
  });

async function leave(person: Person, id: string, collection = 'articles') {
  const url = `${api.origin}/api/${collection}/${id}/untouched`;
  const { status, text } = await send(url, { method: 'DELETE', headers: person.headers });
  return { status, ...JSON.parse(text) };
}

async function exists(id: string, collection: CollectionSlug = 'articles'): Promise<boolean> {
  const { totalDocs } = await running.payload.count({ collection, where: { id: { equals: id } } });
  return totalDocs === 1;
}

const sweep = (madeBefore = new Date(Date.now() + 60_000).toISOString(), batch = 200) =>
  removeUntouchedDrafts(running.payload, { madeBefore, batch });

/** Saves words, and commits them when `remove` asks for its turn to remove the draft. */
async function saveMeanwhile<Result>(id: string, remove: () => Promise<Result>): Promise<Result> {
  const { payload } = running;
  const moments = new EventEmitter();
  const saved = once(moments, 'saved');
  const commit = once(moments, 'commit');
  const saving = withTransaction(payload, async (req) => {
    const data = { title: 'Begun' };
    await payload.update({ collection: 'articles', id, data, draft: true, autosave: true, req });
    moments.emit('saved');
    await commit;
  });
  await Promise.race([saved, saving]);
  const begin = vi.spyOn(payload.db, 'beginTransaction');
  const removal = remove();
  await vi.waitFor(() => expect(begin).toHaveBeenCalled(), { timeout: 45_000 });
  begin.mockRestore();
  moments.emit('commit');
  await saving;
  return removal;
}

describe('a form that is left', () => {
  it.each(draftCollections)('takes the empty draft in %s with it', async (collection) => {
    const id = await open(editor, collection);
    expect(await leave(editor, id, collection)).toEqual({ status: 200, removed: true });
    expect(await exists(id, collection)).toBe(false);
  });

  it('is that of an author too, who may delete nothing else', async () => {
    const id = await open(author);
    expect(await leave(author, id)).toEqual({ status: 200, removed: true });
  });

  it('leaves a draft with words in it', async () => {
    const id = await open(author);
    await autosave(author, id, { title: 'Begun' });
    expect(await leave(author, id)).toEqual({ status: 200, removed: false });
    expect(await exists(id)).toBe(true);
  });

  it('leaves a draft whose words were taken out again, since its versions hold them', async () => {
    const id = await open(author);
    await autosave(author, id, { title: 'Begun' });
    await autosave(author, id, { title: '', slug: '' });
    expect(await leave(author, id)).toEqual({ status: 200, removed: false });
  });

  it('leaves a draft whose first words are being saved at that moment', async () => {
    const id = await open(author);
    const answer = await saveMeanwhile(id, () => leave(author, id));
    expect(answer).toEqual({ status: 200, removed: false });
    expect(await exists(id)).toBe(true);
  });

  it('leaves what somebody else opened, and what is published', async () => {
    const id = await open(editor);
    expect(await leave(author, id)).toEqual({ status: 200, removed: false });
    const { id: other } = await running.payload.create({
      collection: 'articles',
      data: { ...guide('left-alone'), createdBy: editor.id },
    });
    expect(await leave(editor, String(other))).toEqual({ status: 200, removed: false });
    expect(await exists(String(other))).toBe(true);
  });

  it('answers nobody who is not logged in', async () => {
    const id = await open(editor);
    const url = `${api.origin}/api/articles/${id}/untouched`;
    expect((await send(url, { method: 'DELETE' })).status).toBe(401);
    expect(await exists(id)).toBe(true);
  });
});

describe('the sweep of untouched drafts', () => {
  it('removes empty drafts, and with them their versions', async () => {
    await sweep();
    const ids = [await open(editor), await open(author), await open(editor, 'guide-sets')];
    const written = await open(author);
    await autosave(author, written, { summary: 'Words.' });
    expect(await sweep()).toBe(3);
    const left = await Promise.all([
      exists(ids[0] ?? ''),
      exists(ids[1] ?? ''),
      exists(ids[2] ?? '', 'guide-sets'),
    ]);
    expect(left).toEqual([false, false, false]);
    expect(await exists(written)).toBe(true);
    const { totalDocs } = await running.payload.countVersions({
      collection: 'articles',
      where: { parent: { in: ids } },
    });
    expect(totalDocs).toBe(0);
  });

  it('leaves those that were opened since, whose forms may still be open', async () => {
    const id = await open(editor);
    expect(await sweep(new Date(Date.now() - 60_000).toISOString())).toBe(0);
    expect(await exists(id)).toBe(true);
  });

  it('leaves a draft whose first words are being saved at that moment', async () => {
    await sweep();
    const id = await open(author);
    expect(await saveMeanwhile(id, sweep)).toBe(0);
    expect(await exists(id)).toBe(true);
  });

  it('comes to the last of them, however many without a title hold words', async () => {
    await sweep();
    const ids = [await open(author), await open(author), await open(author), await open(author)];
    for (const id of ids.slice(1, 3)) await autosave(author, id, { summary: 'Words.' });
    expect(await sweep(undefined, 1)).toBe(2);
    expect(await Promise.all(ids.map((id) => exists(id)))).toEqual([false, true, true, false]);
  });

  it('is made by the server each hour', async () => {
    const id = await open(editor);
    await runDueJobs(running.payload);
    expect(await exists(id)).toBe(true);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 26 * 3_600_000 });
    await runDueJobs(running.payload);
    expect(await exists(id)).toBe(false);
  });

  it('is queued once while it waits for its time, and not noted at each look', async () => {
    const { payload } = running;
    await runDueJobs(payload);
    const note = vi.spyOn(payload.db, 'updateGlobal');
    await runDueJobs(payload);
    expect(note).not.toHaveBeenCalled();
    note.mockRestore();
    const { totalDocs } = await payload.db.count({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'remove-untouched-drafts' }, completedAt: { exists: false } },
    });
    expect(totalDocs).toBe(1);
  });
});
