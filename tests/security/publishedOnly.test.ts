import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverySchema } from '../../cms/src/delivery/schema/index.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { listGuessQueries, type Parents } from './support/guessQueries.ts';
import { hiddenStates, hideDocument } from './support/hiddenDocuments.ts';
import { type HiddenLibrary, makeHiddenLibrary } from './support/hiddenLibrary.ts';
import { callLocal } from './support/localApi.ts';
import { makeGuesses, readAnswer } from './support/makeGuesses.ts';
import { servePublished } from './support/servePublished.ts';

let running: RunningPayload;
let delivery: RunningDelivery;
let library: HiddenLibrary;

beforeAll(async () => {
  running = await startPayload();
  library = await makeHiddenLibrary(running.payload);
  delivery = await servePublished(running.payload);
});

afterAll(async () => {
  await delivery.stop();
  await running.stop();
});

const parents: Parents = {
  Page: (field) =>
    `resolvePath(path: "/guides/open") { ... on PathDocument { document { ${field} } } }`,
  Article: (field) => `article(slug: "open") { ${field} }`,
  CareerSetting: (field) => `careerSetting(slug: "open") { ${field} }`,
  Occupation: (field) => `occupation(slug: "open") { ${field} }`,
  Service: (field) => `service(slug: "open") { ${field} }`,
  GuideSet: (field) => `guideSet(slug: "open") { ${field} }`,
  Topic: (field) => `topic(slug: "open") { ${field} }`,
};
/** Its newer slug and words were never public. */
const hiddenDraft = 'published with a newer draft';
const queries = listGuessQueries(deliverySchema, parents);

describe('what is not published', () => {
  it('is in every state of these tests, while the published guide is there', async () => {
    expect(new Set(library.hidden.map(({ state }) => state))).toEqual(new Set(hiddenStates));
    const { data } = await delivery.query('{ article(slug: "open") { title } }');
    expect(data).toEqual({ article: { title: 'Hands' } });
  });

  it.each(queries.filter(({ kind }) => kind !== 'choice' && kind !== 'date'))(
    'is not told from nothing by $name',
    async (asked) => {
      const { query } = asked;
      for (const document of library.hidden) {
        for (const { hit, miss } of await makeGuesses(delivery, asked, document)) {
          for (const by of ['query', 'get', 'get'] as const) {
            const right = await readAnswer(delivery, { query, guess: hit, by });
            const wrong = await readAnswer(delivery, { query, guess: miss, by });
            expect(right, `${document.collection}, ${document.state}`).toEqual(wrong);
            expect([200, 400]).toContain(right.status);
          }
        }
      }
    },
  );

  it.each(queries.filter(({ kind }) => kind === 'date'))(
    'has no date that $name could find',
    async ({ query }) => {
      const now = Date.now();
      const answers = new Set<string>();
      // All was made within the last hours; what is published has its date in the answer.
      for (const hours of [60, 40, 20, 10]) {
        const g = new Date(now - hours * 3_600_000).toISOString();
        answers.add((await delivery.query(query, { g })).text);
      }
      expect(answers.size).toBe(1);
    },
  );

  it.each(queries)(
    'leaves no word and no id in the answer to $name, nor in its headers',
    async ({ name, query, values }) => {
      for (const g of values.length > 0 ? values : [null]) {
        const { headers, text } = await delivery.get(query, { g });
        const sent = `${text}\n${JSON.stringify([...headers])}`;
        for (const { id, isListed, state, word, slug } of library.hidden) {
          expect(sent, state).not.toContain(word);
          // The log says what has been withdrawn, by the id and the path that readers knew.
          const wasPublic = !['never published', 'scheduled', hiddenDraft].includes(state);
          if (wasPublic && name.startsWith('Query.changes')) continue;
          expect(sent, state).not.toContain(slug);
          if (!isListed) expect(sent, state).not.toContain(id);
        }
      }
    },
  );
});

describe('these tests', () => {
  it('would notice the document if it were published', async () => {
    const guide = await hideDocument(running.payload, {
      collection: 'articles',
      state: 'never published',
      guide: library.open,
    });
    const noticed = async () => {
      const found = new Set<string>();
      for (const asked of queries) {
        const { query } = asked;
        for (const { hit, miss } of await makeGuesses(delivery, asked, guide)) {
          const right = await readAnswer(delivery, { query, guess: hit, by: 'query' });
          const wrong = await readAnswer(delivery, { query, guess: miss, by: 'query' });
          if (right.body !== wrong.body) found.add(asked.name);
        }
      }
      return found;
    };
    expect(await noticed()).toEqual(new Set());
    const data = { _status: 'published' };
    await callLocal(running.payload, 'update', { collection: 'articles', id: guide.id, data });
    await delivery.library.refresh();
    expect([...(await noticed())]).toEqual(
      expect.arrayContaining([
        'Query.article(slug)',
        'Query.article(id)',
        'Query.articles(filter.text)',
        'Query.search(query)',
        'Query.resolvePath(path)',
      ]),
    );
  });
});
