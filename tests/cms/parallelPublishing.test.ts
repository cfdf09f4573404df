import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { logIn, type Person } from '../security/support/people.ts';
import { send } from '../security/support/send.ts';
import { type RunningApi, startApi } from '../support/api.ts';
import { checkInvariants } from '../support/checkInvariants.ts';
import { guide } from '../support/guide.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';

const WRITERS = 20;

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

async function makeDrafts(): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < WRITERS; index += 1) {
    const data = { ...guide(`parallel-${index}`), _status: 'draft' as const };
    const { id } = await running.payload.create({ collection: 'articles', data, draft: true });
    ids.push(String(id));
  }
  return ids;
}

const patch = (id: string, body: Record<string, unknown>) =>
  send(`${api.origin}/api/articles/${id}`, { method: 'PATCH', headers: editor.headers, body });

describe('twenty requests at the same moment', () => {
  it('each publish their guide, with a revision of its own', async () => {
    const ids = await makeDrafts();
    const store = createPublishedStore(running.payload);
    const before = await store.revision();
    const answers = await Promise.all(ids.map((id) => patch(id, { _status: 'published' })));
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
    const cards = await store.loadCards(ids.map((id) => `articles:${id}` as const));
    const revisions = cards.map(({ revision }) => revision).sort((a, b) => a - b);
    expect(revisions).toEqual(ids.map((_, index) => before + 1 + index));
    expect(await checkInvariants(running.payload)).toEqual([]);
  });

  it('that publish the same guide leave one of their titles, and say so in the store', async () => {
    const data = { ...guide('contended'), _status: 'published' as const };
    const { id } = await running.payload.create({ collection: 'articles', data });
    const titles = Array.from({ length: WRITERS }, (_, index) => `Title of writer ${index}`);
    const answers = await Promise.all(
      titles.map((title) => patch(String(id), { title, _status: 'published' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(titles.map(() => 200));
    const [row] = await createPublishedStore(running.payload).loadCards([`articles:${id}`]);
    expect(titles).toContain(row?.card.title);
    expect(await checkInvariants(running.payload)).toEqual([]);
  });
});
