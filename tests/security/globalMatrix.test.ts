import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { type Actor, actors, globalMatrix } from './accessMatrix.ts';
import { makePeople, type Person } from './support/people.ts';

let running: RunningPayload;
let api: RunningApi;
let people: Map<Actor, Person>;
beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  people = await makePeople(running.payload);
});
afterAll(async () => {
  await api.stop();
  await running.stop();
});

const someone = actors.filter((actor) => !actor.endsWith('(own)'));

async function findWhoMay(slug: string, method: 'GET' | 'POST'): Promise<Actor[]> {
  const able: Actor[] = [];
  for (const actor of someone) {
    const response = await fetch(`${api.origin}/api/globals/${slug}?depth=0`, {
      method,
      headers: { ...people.get(actor)?.headers, 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: '{}' } : {}),
    });
    expect([200, 401, 403], `${actor}: ${await response.text()}`).toContain(response.status);
    if (response.status === 200) able.push(actor);
  }
  return able;
}

describe('who may read and change the globals', () => {
  it('has a row for every global', () => {
    const slugs = running.payload.config.globals.map(({ slug }) => slug);
    expect(Object.keys(globalMatrix).sort()).toEqual([...slugs].sort());
  });

  it.each(Object.keys(globalMatrix))('%s', async (slug) => {
    const row = globalMatrix[slug];
    const expected = (allowed: readonly Actor[] = []) =>
      someone.filter((actor) => allowed.includes(actor));
    expect(await findWhoMay(slug, 'GET')).toEqual(expected(row?.read));
    expect(await findWhoMay(slug, 'POST')).toEqual(expected(row?.update));
  });
});
