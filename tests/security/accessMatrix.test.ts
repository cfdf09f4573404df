import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { accessMatrix, type Actor, actors, type Operation, operations } from './accessMatrix.ts';
import type { Api } from './support/call.ts';
import { makeDocument, newData } from './support/documents.ts';
import { fixtures, type References } from './support/fixtures.ts';
import { graphqlApi } from './support/graphqlApi.ts';
import { localApi } from './support/localApi.ts';
import { isCollection } from './support/isCollection.ts';
import { logIn, makePeople, type Person } from './support/people.ts';
import { restApi } from './support/restApi.ts';

let running: RunningPayload;
let api: RunningApi;
let people: Map<Actor, Person>;
let references: References;
const apis: Record<string, () => Api> = {
  REST: () => restApi(api.origin),
  GraphQL: () => graphqlApi(api.origin),
  'the Local API': () => localApi(running.payload),
};

function person(actor: Actor): Person {
  const found = people.get(actor);
  if (!found) throw new Error(`Nobody plays the ${actor}.`);
  return found;
}

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  people = await makePeople(running.payload);
  const owner = person('editor');
  const somebody = await logIn(running.payload, 'viewer', 'somebody');
  references = { article: '', otherArticle: '', user: somebody.id };
  const article = { collection: 'articles', operation: 'unpublish', owner, references } as const;
  references.article = await makeDocument(running.payload, article);
  references.otherArticle = await makeDocument(running.payload, article);
});

afterAll(async () => {
  await api.stop();
  await running.stop();
});

/** After these a document is no longer in the state that the next person needs. */
const ends: readonly Operation[] = ['publish', 'unpublish', 'trash', 'restore', 'delete'];

const inOrder = (able: readonly Actor[]) => actors.filter((actor) => able.includes(actor));

/** Lets everybody try the operation, each on a document that is as it was before; who succeeded? */
async function findWhoMay(collection: string, operation: Operation, use: Api): Promise<Actor[]> {
  const fixture = fixtures[collection];
  if (!fixture) throw new Error(`No fixture for ${collection}.`);
  const able: Actor[] = [];
  for (const own of [false, true]) {
    const owner = person(own ? 'author' : 'editor');
    const target = { collection, operation, owner, references };
    let id: string | null = null;
    for (const actor of actors.filter((name) => name.endsWith('(own)') === own)) {
      id ??= await makeDocument(running.payload, target);
      const data = operation === 'create' ? newData(collection, references) : { ...fixture.change };
      const graphql = fixture.graphql;
      const call = { collection, operation, id, data, graphql, person: person(actor) };
      const before = operation === 'create' ? null : await readRow(collection, id);
      if ((await use(call)) === 'done') {
        able.push(actor);
        if (ends.includes(operation)) id = null;
      } else if (before !== null) {
        expect(await readRow(collection, id), `${actor} was refused`).toEqual(before);
      }
    }
  }
  return inOrder(able);
}

async function readRow(collection: string, id: string): Promise<unknown> {
  const { payload } = running;
  if (!isCollection(payload, collection)) throw new Error(`There is no collection ${collection}.`);
  return payload.db.findOne({ collection, where: { id: { equals: id } } });
}

/** Payload has no GraphQL for some collections, nor for uploading a file. */
function hasCall(name: string, collection: string, operation: Operation): boolean {
  if (name !== 'GraphQL') return true;
  if (collection === 'media' && operation === 'create') return false;
  return fixtures[collection]?.graphql !== null;
}

describe.each(Object.keys(apis))('access by %s', (name) => {
  for (const [collection, row] of Object.entries(accessMatrix)) {
    for (const operation of operations) {
      const allowed = row[operation];
      if (!allowed || !hasCall(name, collection, operation)) continue;
      it(`${collection}: ${operation} is for ${allowed.join(', ') || 'nobody'}`, async () => {
        const use = apis[name];
        if (!use) throw new Error(`No API ${name}.`);
        expect(await findWhoMay(collection, operation, use())).toEqual(inOrder(allowed));
      });
    }
  }
});

describe('the access matrix', () => {
  it('has a row for every collection', () => {
    const slugs = running.payload.config.collections.map(({ slug }) => slug);
    expect(Object.keys(accessMatrix).sort()).toEqual([...slugs].sort());
  });

  it('covers every operation of a collection', () => {
    for (const { slug, trash, versions } of running.payload.config.collections) {
      const expected = versions?.drafts
        ? ['updateDraft', 'publish', 'unpublish', 'readVersions', 'restoreVersion']
        : ['update'];
      expect(Object.keys(accessMatrix[slug] ?? {}), slug).toEqual(
        expect.arrayContaining(['create', 'read', 'delete', ...expected]),
      );
      if (trash) expect(accessMatrix[slug]).toHaveProperty('restore');
    }
  });

  it('fails when a rule lets more people in than it says', async () => {
    const articles = running.payload.collections['articles']?.config;
    if (!articles) throw new Error('There are no articles.');
    const rule = articles.access.delete;
    articles.access.delete = () => true;
    try {
      const able = await findWhoMay('articles', 'delete', localApi(running.payload));
      expect(able).not.toEqual(inOrder(accessMatrix['articles']?.delete ?? []));
    } finally {
      articles.access.delete = rule;
    }
  });
});
