import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOperations } from '../../cms/src/delivery/persisted/listOperations.ts';
import { readManifest } from '../../cms/src/delivery/persisted/operationManifest.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { GraphQLAnswer, RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const query = '{ article(slug: "first") { slug } }';
const other = '{ article(slug: "second") { slug } }';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const named = (hash: unknown) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
});

const store = new MemoryStore();
let delivery: RunningDelivery;

beforeAll(() => store.publish(...smallLibrary));

function ask(body: object, running = delivery): Promise<GraphQLAnswer> {
  const headers = { 'content-type': 'application/json' };
  return running.fetch({ method: 'POST', headers, body: JSON.stringify(body) });
}

function expectRefusal({ status, errors, data }: GraphQLAnswer, refusal: [number, string]): void {
  expect([status, errors[0]?.extensions?.code]).toEqual(refusal);
  expect(data).toBeNull();
}

describe('automatic persisted queries', () => {
  beforeAll(async () => {
    delivery = await serveDelivery({ store });
  });
  afterAll(() => delivery.stop());

  it('are asked for by hash once their text was sent with it', async () => {
    const unknown = await ask(named(hashOf(query)));
    expectRefusal(unknown, [404, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(unknown.errors[0]?.message).toBe('PersistedQueryNotFound');
    await ask({ query, ...named(hashOf(query)) });
    expect((await ask(named(hashOf(query)))).data).toEqual({ article: { slug: 'first' } });
    const { extensions } = named(hashOf(query));
    const search = `?${new URLSearchParams({ extensions: JSON.stringify(extensions) })}`;
    const got = await delivery.fetch({ search });
    expect(got.data).toEqual({ article: { slug: 'first' } });
    expect(got.headers.get('etag')).not.toBeNull();
  });

  it('are not poisoned by a text with the hash of another', async () => {
    expectRefusal(await ask({ query: other, ...named(hashOf(query)) }), [
      400,
      'PERSISTED_QUERY_MISMATCH',
    ]);
    expect((await ask({ query, ...named(hashOf(query)) })).data).toEqual({
      article: { slug: 'first' },
    });
    expect((await ask(named(hashOf(query)))).data).toEqual({ article: { slug: 'first' } });
  });

  it('are kept only when they are valid', async () => {
    const wrong = '{ nothing }';
    const refused = await ask({ query: wrong, ...named(hashOf(wrong)) });
    expect(refused.errors[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expectRefusal(await ask(named(hashOf(wrong))), [404, 'PERSISTED_QUERY_NOT_FOUND']);
  });

  it.each([['a short one'], [7], [null], [hashOf(query).toUpperCase()]])(
    'are refused with the hash %j',
    async (hash) => {
      expectRefusal(await ask({ query, ...named(hash) }), [400, 'BAD_REQUEST']);
    },
  );

  it('take bounded memory: the oldest is forgotten', async () => {
    const first = `${query} # first`;
    await ask({ query: first, ...named(hashOf(first)) });
    expect((await ask(named(hashOf(first)))).status).toBe(200);
    for (let index = 0; index < 40; index += 1) {
      const long = `${query} # ${index} ${'x'.repeat(30_000)}`;
      expect((await ask({ query: long, ...named(hashOf(long)) })).status).toBe(200);
    }
    expectRefusal(await ask(named(hashOf(first))), [404, 'PERSISTED_QUERY_NOT_FOUND']);
  });
});

describe('a list of operations', () => {
  const document =
    'query First { article(slug: "first") { ...Part } }\nfragment Part on Article { slug }';
  const manifest = listOperations([{ name: 'first.graphql', text: document }]);
  let listed: RunningDelivery;

  beforeAll(async () => {
    const listedOperations = readManifest(JSON.stringify(manifest), 'operations.json');
    listed = await serveDelivery({ store, delivery: { listedOperations } });
  });
  afterAll(() => listed.stop());

  it('lets what it names run, by text and by hash', async () => {
    expect((await ask({ query: document }, listed)).data).toEqual({ article: { slug: 'first' } });
    for (const { id } of manifest.operations) {
      expect((await ask(named(id), listed)).data).toEqual({ article: { slug: 'first' } });
    }
  });

  it('refuses all else, with its right hash too', async () => {
    const refusal: [number, string] = [403, 'OPERATION_NOT_LISTED'];
    expectRefusal(await ask({ query }, listed), refusal);
    expectRefusal(await ask({ query, ...named(hashOf(query)) }, listed), refusal);
    expectRefusal(await ask(named(hashOf(query)), listed), refusal);
    expectRefusal(await ask({ query: `${document} ` }, listed), refusal);
  });

  it('always runs its own text for a listed hash', async () => {
    const answer = await ask({ query, ...named(hashOf(document)) }, listed);
    expectRefusal(answer, [400, 'PERSISTED_QUERY_MISMATCH']);
    expect((await ask(named(hashOf(document)), listed)).data).toEqual({
      article: { slug: 'first' },
    });
  });

  it('takes in what the SDK sends', async () => {
    const file = path.resolve(import.meta.dirname, '../../sdk/operations.json');
    const { operations } = listOperations([{ name: file, text: await readFile(file, 'utf8') }]);
    expect(operations.map(({ name }) => name)).toContain('article');
  });

  it.each([
    ['an unknown field', '{ nothing }', 'Cannot query field "nothing"'],
    ['bad syntax', '{', 'Syntax Error'],
    ['no operation', 'fragment Part on Article { slug }', 'never used'],
    ['two of which one has no name', 'query A { revision } { revision }', 'anonymous'],
  ])('is not written from a document with %s', (_name, text, message) => {
    expect(() => listOperations([{ name: 'wrong.graphql', text }])).toThrow(message);
    expect(() => listOperations([{ name: 'wrong.graphql', text }])).toThrow('wrong.graphql');
  });

  it.each([
    ['isn’t JSON', '{'],
    ['is of another format', '{"format":"other"}'],
    [
      'has an altered text',
      JSON.stringify({
        ...manifest,
        operations: manifest.operations.map((operation) => ({ ...operation, body: query })),
      }),
    ],
  ])('is refused when it %s', (_name, text) => {
    expect(() => readManifest(text, 'operations.json')).toThrow(/^operations\.json.*signpost/);
  });
});
