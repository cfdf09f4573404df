import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createLocalReq } from 'payload';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { storeLinkLearning } from '../../cms/src/guide-library/linkLearning.ts';
import { onRevision } from '../../cms/src/published/announce.ts';
import type { RelatedRow } from '../../cms/src/published/related/relatedRow.ts';
import { RelatedLists } from '../../cms/src/published/related/relatedLists.ts';
import { createRelatedStore, writeRelated } from '../../cms/src/published/related/relatedStore.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { keepRelated } from '../../cms/src/related-guides/keepRelated.ts';
import { refreshRelated } from '../../cms/src/related-guides/refreshRelated.ts';
import { paragraph, text } from '../links/support/richText.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { type RunningDelivery, serveDelivery } from '../support/delivery/serveDelivery.ts';
import { editorState } from '../support/editorState.ts';
import { guide } from '../support/guide.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';

let running: RunningPayload;
let payload: Payload;
let delivery: RunningDelivery;
let program: string;
const ids = new Map<string, string>();
const idOf = (slug: string) => ids.get(slug) ?? '';

async function write(slug: string, words: string) {
  const data = { ...guide(slug), title: slug, body: editorState(paragraph(text(words))) };
  const { id } = await payload.create({ collection: 'articles', data });
  ids.set(slug, String(id));
}

const refresh = () =>
  refreshRelated(payload, { write: (written) => writeRelated(payload, written) });

async function readStored() {
  const rows = await createRelatedStore(payload).changedSince(0);
  return new Map(rows.map((row) => [row.key, row]));
}

/** The lists with what they go by, whichever write they came with. */
const listsOf = (rows: ReadonlyMap<string, RelatedRow>) =>
  [...rows.values()]
    .map(({ key, revision, basis, guides }) => ({ key, revision, basis, guides }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

interface Related {
  article: { slug: string };
  reason: { kind: string; terms: string[] };
}

async function askRelated(slug: string): Promise<Related[]> {
  const answer = await delivery.get(
    `query($slug: String) { article(slug: $slug) { relatedGuides(first: 3) { article { slug } reason { kind terms } } } }`,
    { slug },
  );
  const { article } = JSON.parse(answer.text).data;
  return article.relatedGuides;
}

const slugsOf = (related: Related[]) => related.map(({ article }) => article.slug);

beforeAll(async () => {
  program = await bundleProgram(path.resolve(import.meta.dirname, '../../cms/src/cli/index.ts'));
  running = await startPayload();
  payload = running.payload;
  await write('splints', 'Splints protect tendons and the grip of the hand after surgery.');
  await write('tendons', 'Tendons of the hand heal slowly after surgery, and splints help.');
  await write('taxes', 'Quarterly estimates and deductions for contractors.');
  await write('loans', 'Repayment and forgiveness of debt for students.');
  delivery = await serveDelivery({
    store: createPublishedStore(payload),
    library: { related: createRelatedStore(payload), relatedPollMs: 50, onRevision },
  });
});
afterAll(async () => {
  await delivery.stop();
  await running.stop();
  await rm(program, { force: true });
});

/** What readers get once delivery has looked at the store again. */
const soon = (expected: (related: Related[]) => void, slug: string) =>
  vi.waitFor(async () => expected(await askRelated(slug)), { timeout: 30_000 });

describe('related guides', () => {
  it('are found by the link engine, with the words that both guides are about', async () => {
    expect(await askRelated('splints')).toEqual([]);
    expect(await refresh()).toEqual({ made: 4, gone: 0 });
    await soon((related) => {
      expect(related[0]?.article.slug).toBe('tendons');
      expect(related[0]?.reason.kind).toBe('SIMILAR_TEXT');
      expect(related[0]?.reason.terms.join(' ')).toMatch(/tendons|splints|hand|surgery/);
    }, 'splints');
  });

  it('are not looked for again while nothing has changed', async () => {
    const before = await readStored();
    expect(await refresh()).toEqual({ made: 0, gone: 0 });
    expect(await readStored()).toEqual(before);
  });

  it('are all made anew once the engine goes by other weights than they were made with', async () => {
    const before = await readStored();
    const made = [...before.values()].map(({ key, revision, guides }) => ({
      key,
      revision,
      guides,
    }));
    for (const basis of ['weights of an earlier version', null]) {
      await writeRelated(payload, { lists: made.map((list) => ({ ...list, basis })), gone: [] });
      expect(await refresh()).toEqual({ made: 4, gone: 0 });
      expect(await refresh()).toEqual({ made: 0, gone: 0 });
      expect(listsOf(await readStored())).toEqual(listsOf(before));
    }
  });

  it('are all made anew once the library was learnt anew', async () => {
    const req = await createLocalReq({}, payload);
    const nothing = { learned: null, guides: 4, answers: 0 };
    await storeLinkLearning(req, { ...nothing, learnedAt: '2026-03-01T10:00:00.000Z' });
    expect(await refresh()).toEqual({ made: 4, gone: 0 });
    expect(await refresh()).toEqual({ made: 0, gone: 0 });
  });

  it('follow what is published: a new guide joins the lists of those like it', async () => {
    for (let number = 0; number < 6; number += 1)
      await write(`other-${number}`, `Other ${number}.`);
    await refresh();
    const before = await readStored();
    await write('grip', 'Grip of the hand after surgery: tendons, splints and exercises.');
    expect((await refresh()).made).toBeLessThan(11);
    await soon((related) => expect(slugsOf(related)).toContain('grip'), 'splints');
    const after = await readStored();
    const taxes = `articles:${idOf('taxes')}` as const;
    expect(after.get(taxes)).toEqual(before.get(taxes));
  });

  it('never name what is no longer published, also before they are looked for again', async () => {
    await payload.update({ collection: 'articles', id: idOf('grip'), data: { _status: 'draft' } });
    await delivery.library.refresh();
    expect(slugsOf(await askRelated('splints'))).not.toContain('grip');
    expect(await refresh()).toMatchObject({ gone: 1 });
    const named = [...(await readStored()).values()].flatMap(({ guides }) => guides);
    expect(JSON.stringify(named)).not.toContain(idOf('grip'));
    expect(await refresh()).toEqual({ made: 0, gone: 0 });
  });

  it('stand behind what people chose', async () => {
    await payload.create({
      collection: 'guide-sets',
      data: {
        ...{ title: 'Money', slug: 'money', summary: 'What it costs.', _status: 'published' },
        guides: [{ guide: idOf('splints') }, { guide: idOf('loans') }],
      },
    });
    await delivery.library.refresh();
    const [first, second] = await askRelated('splints');
    expect(first).toMatchObject({ article: { slug: 'loans' }, reason: { kind: 'CURATED' } });
    expect(second).toMatchObject({ article: { slug: 'tendons' } });
  });

  it('leave the published store as it is', async () => {
    expect(await verifyPublished(payload)).toEqual([]);
  });
});

describe('keeping related guides', () => {
  it('follows a publish by itself, in a program of its own beside the server', async () => {
    const errors: unknown[] = [];
    const stop = keepRelated({
      command: [process.execPath, program, 'links', 'relate', '--to-parent'],
      env: { ...process.env, ...running.childEnv },
      quietMs: 50,
      longestWaitMs: 10_000,
      onChange: (listener) => onRevision(() => listener()),
      write: (written) => writeRelated(payload, written),
      onWritten: () => void delivery.library.related.refresh(),
      onError: (error) => errors.push(error),
    });
    await write('casts', 'Casts and splints protect tendons of the hand after surgery.');
    await expect
      .poll(async () => slugsOf(await askRelated('casts')), { timeout: 150_000, interval: 250 })
      .toContain('tendons');
    await stop();
    expect(errors).toEqual([]);
  }, 300_000);
});

describe('a replica of the stored lists', () => {
  it('sees each write and each removal, also of the list that was written last', async () => {
    const told: string[][] = [];
    const replica = new RelatedLists({
      source: createRelatedStore(payload),
      internKey: (key) => key,
      onChange: (keys) => told.push([...keys].sort()),
    });
    const add = (key: 'articles:b' | 'articles:c') =>
      writeRelated(payload, { lists: [{ key, revision: 1, basis: null, guides: [] }], gone: [] });
    await add('articles:b');
    await replica.refresh();
    expect([...replica.current().keys()]).toContain('articles:b');
    await writeRelated(payload, { lists: [], gone: ['articles:b'] });
    await add('articles:c');
    await replica.refresh();
    expect(told.at(-1)).toEqual(['articles:b', 'articles:c']);
    const known = [...replica.current().keys()];
    expect(known).toContain('articles:c');
    expect(known).not.toContain('articles:b');
  });
});
