import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../../support/api.ts';
import { type RunningPayload, startPayload } from '../../support/startPayload.ts';
import { accessMatrix, type Actor, actors, type Operation, operations } from '../accessMatrix.ts';
import type { Api } from './call.ts';
import { makeDocument, newData } from './documents.ts';
import { fixtures, type References } from './fixtures.ts';
import { isCollection } from './isCollection.ts';
import { logIn, makePeople, type Person } from './people.ts';

/** Everybody of the access matrix at a running CMS. */
export interface AccessTrials {
  running: RunningPayload;
  api: RunningApi;
  /** Lets everybody try the operation, each on a document that is as it was before; who succeeded? */
  findWhoMay(collection: string, operation: Operation, use: Api): Promise<Actor[]>;
  stop(): Promise<void>;
}

/** After these a document is no longer in the state that the next person needs. */
const ends: readonly Operation[] = ['publish', 'unpublish', 'trash', 'restore', 'delete'];

export const inOrder = (able: readonly Actor[]) => actors.filter((actor) => able.includes(actor));

async function makeReferences(
  { payload }: RunningPayload,
  { owner }: { owner: Person },
): Promise<References> {
  const somebody = await logIn(payload, 'viewer', 'somebody');
  const references = { article: '', otherArticle: '', user: somebody.id };
  const article = { collection: 'articles', operation: 'unpublish', owner, references } as const;
  references.article = await makeDocument(payload, article);
  references.otherArticle = await makeDocument(payload, article);
  return references;
}

export async function openTrials(): Promise<AccessTrials> {
  const running = await startPayload();
  const api = await startApi();
  const people = await makePeople(running.payload);

  function person(actor: Actor): Person {
    const found = people.get(actor);
    if (!found) throw new Error(`Nobody plays the ${actor}.`);
    return found;
  }
  const references = await makeReferences(running, { owner: person('editor') });

  async function readRow(collection: string, id: string): Promise<unknown> {
    const { payload } = running;
    if (!isCollection(payload, collection))
      throw new Error(`There is no collection ${collection}.`);
    return payload.db.findOne({ collection, where: { id: { equals: id } } });
  }

  return {
    running,
    api,
    async findWhoMay(collection, operation, use) {
      const fixture = fixtures[collection];
      if (!fixture) throw new Error(`No fixture for ${collection}.`);
      const able: Actor[] = [];
      for (const own of [false, true]) {
        const owner = person(own ? 'author' : 'editor');
        const target = { collection, operation, owner, references };
        let id: string | null = null;
        for (const actor of actors.filter((name) => name.endsWith('(own)') === own)) {
          id ??= await makeDocument(running.payload, target);
          const data =
            operation === 'create' ? newData(collection, references) : { ...fixture.change };
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
    },
    async stop() {
      await api.stop();
      await running.stop();
    },
  };
}

/** Payload has no GraphQL for some collections, nor for uploading a file. */
function hasCall(name: string, collection: string, operation: Operation): boolean {
  if (name !== 'GraphQL') return true;
  if (collection === 'media' && operation === 'create') return false;
  return fixtures[collection]?.graphql !== null;
}

/** One API against every cell of the access matrix. */
export function describeAccess(name: string, openApi: (trials: AccessTrials) => Api): void {
  describe(`access by ${name}`, () => {
    let trials: AccessTrials;
    beforeAll(async () => {
      trials = await openTrials();
    });
    afterAll(() => trials.stop());

    for (const [collection, row] of Object.entries(accessMatrix)) {
      for (const operation of operations) {
        const allowed = row[operation];
        if (!allowed || !hasCall(name, collection, operation)) continue;
        it(`${collection}: ${operation} is for ${allowed.join(', ') || 'nobody'}`, async () => {
          const able = await trials.findWhoMay(collection, operation, openApi(trials));
          expect(able).toEqual(inOrder(allowed));
        });
      }
    }
  });
}
