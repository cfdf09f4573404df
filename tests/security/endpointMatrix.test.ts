import { buildConfig, type Endpoint, type SanitizedConfig } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { type Actor, actors, endpointMatrix } from './accessMatrix.ts';
import { makeDocument } from './support/documents.ts';
import type { References } from './support/fixtures.ts';
import { isCollection } from './support/isCollection.ts';
import { callLocal } from './support/localApi.ts';
import { outcomeOf, readPath } from './support/outcome.ts';
import { logIn, makePeople, type Person } from './support/people.ts';

let running: RunningPayload;
let api: RunningApi;
let people: Map<Actor, Person>;
let somebody: Person;
let references: References;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  people = await makePeople(running.payload);
  somebody = await logIn(running.payload, 'editor', 'somebody');
  references = { article: '', otherArticle: '', user: somebody.id };
  const article = { collection: 'articles', operation: 'read', owner: somebody } as const;
  references.article = await makeDocument(running.payload, { ...article, references });
});
afterAll(async () => {
  await api.stop();
  await running.stop();
});

interface Config extends Pick<SanitizedConfig, 'collections' | 'globals'> {
  endpoints: readonly Endpoint[];
}

const routeOf = ({ method, path }: Endpoint) => `${method} ${path}`;
const nameOf = (owner: string, route: string) => `${owner} ${route}`.trim();

/** Every endpoint there is: those of a collection or global with its name, those of the whole API without. */
function listEndpoints({ collections, globals, endpoints }: Config): [string, string][] {
  const owners = [...collections, ...globals, { slug: '', endpoints }];
  return owners.flatMap(({ slug, endpoints: own }) =>
    (own || []).map((endpoint): [string, string] => [slug, routeOf(endpoint)]),
  );
}

/** The routes that Payload gives to whatever has all that a collection or global can have. */
async function listPayloadRoutes(): Promise<ReadonlySet<string>> {
  const { db, secret } = running.payload.config;
  const drafts = { versions: { drafts: true }, fields: [] };
  const plain = await buildConfig({
    ...{ db, secret, telemetry: false },
    collections: [
      { slug: 'everything', auth: { useAPIKey: true }, upload: true, trash: true, ...drafts },
    ],
    globals: [{ slug: 'global', ...drafts }],
  });
  return new Set(listEndpoints(plain).map(([, route]) => route));
}

async function listOwn(config: Config): Promise<string[]> {
  const payloads = await listPayloadRoutes();
  return listEndpoints(config)
    .filter(([, route]) => !payloads.has(route))
    .map(([owner, route]) => nameOf(owner, route))
    .sort();
}

const rows = endpointMatrix.flatMap(({ route, of, allowed }) =>
  (of.length > 0 ? of : ['']).map((owner) => ({
    name: nameOf(owner, route),
    owner,
    route,
    allowed,
  })),
);

async function makeTarget(collection: string, route: string, owner: Person): Promise<string> {
  const { payload } = running;
  if (route.endsWith('/untouched')) {
    const empty = { collection, data: {}, draft: true, depth: 0, user: owner.user };
    return String(readPath(await callLocal(payload, 'create', empty), 'id'));
  }
  return makeDocument(payload, { collection, operation: 'read', owner, references });
}

async function readRow(collection: string, id: string): Promise<unknown> {
  const { payload } = running;
  if (!isCollection(payload, collection)) throw new Error(`There is no collection ${collection}.`);
  return payload.db.findOne({ collection, where: { id: { equals: id } } });
}

/** Who gets the work of an endpoint done, each on a document of its own? */
async function findWhoMay(owner: string, route: string): Promise<Actor[]> {
  const [method = '', path = ''] = route.split(' ');
  const able: Actor[] = [];
  for (const actor of actors) {
    const maker = actor.endsWith('(own)') ? people.get(actor) : somebody;
    if (!maker) throw new Error(`Nobody plays the ${actor}.`);
    const id = owner === '' ? '' : await makeTarget(owner, route, maker);
    const before = owner === '' ? null : await readRow(owner, id);
    const address = ['/api', owner].filter(Boolean).join('/') + path.replace(':id', id);
    const { headers = {} } = people.get(actor) ?? {};
    const response = await fetch(`${api.origin}${address}`, {
      method: method.toUpperCase(),
      headers,
    });
    const text = await response.text();
    const isDone = outcomeOf(response.status, `${actor}: ${text}`) === 'done';
    if (isDone && readPath(JSON.parse(text), 'removed') !== false) able.push(actor);
    else if (before !== null) {
      expect(await readRow(owner, id), `${actor} was refused`).toEqual(before);
    }
  }
  return able;
}

const inOrder = (able: readonly Actor[]) => actors.filter((actor) => able.includes(actor));

describe('access to endpoints of our own', () => {
  it.each(rows)('$name', async ({ owner, route, allowed }) => {
    expect(await findWhoMay(owner, route)).toEqual(inOrder(allowed));
  });

  it('has a row for every one, and no other rows', async () => {
    expect(await listOwn(running.payload.config)).toEqual(rows.map(({ name }) => name).sort());
  });

  it('misses a row when an endpoint is added', async () => {
    const { collections, globals, endpoints } = running.payload.config;
    const added: Endpoint = { method: 'post', path: '/new', handler: () => new Response() };
    const more = { collections, globals, endpoints: [...endpoints, added] };
    expect(await listOwn(more)).toContain('post /new');
  });

  it('fails when an endpoint lets more people in than its row says', async () => {
    const webhooks = running.payload.collections['webhooks']?.config.endpoints;
    const ping = webhooks && webhooks.find(({ path }) => path === '/:id/ping');
    if (!ping) throw new Error('There is no ping.');
    const { handler } = ping;
    ping.handler = () => Response.json({});
    try {
      expect(await findWhoMay('webhooks', 'post /:id/ping')).toEqual([...actors]);
    } finally {
      ping.handler = handler;
    }
  });
});
