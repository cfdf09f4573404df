import type { FlattenedField } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn, type Person } from '../security/support/people.ts';
import { startApi, type RunningApi } from '../support/api.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

let cms: RunningPayload;
let api: RunningApi;
let admin: Person;

beforeAll(async () => {
  cms = await startPayload();
  api = await startApi();
  admin = await logIn(cms.payload, 'admin');
});
afterAll(async () => {
  await api.stop();
  await cms.stop();
});

interface Refused {
  status: number;
  message: string;
  fields: { path: string; label: string; message: string }[];
}

async function save(path: string, data: object, method = 'POST'): Promise<Refused> {
  const response = await fetch(`${api.origin}/api/${path}`, {
    method,
    headers: { ...admin.headers, 'content-type': 'application/json' },
    body: JSON.stringify(data),
  });
  const answer: {
    errors?: { message: string; data?: { errors?: Refused['fields'] } }[];
  } = await response.json();
  const [error] = answer.errors ?? [];
  const fields = error?.data?.errors ?? [];
  return { status: response.status, message: error?.message ?? '', fields };
}

/** The names of a collection's fields that a person would not write so. */
function innerNames(fields: readonly FlattenedField[]): string[] {
  return fields.flatMap((field) => [
    ...(/[A-Z_]|^[a-z]+$/.test(field.name) ? [field.name] : []),
    ...('flattenedFields' in field ? innerNames(field.flattenedFields) : []),
  ]);
}

/** What people make by hand, with fields that they have to fill in. */
const made = [
  ...['articles', 'career-settings', 'occupations', 'services', 'guide-sets', 'topics'],
  ...['redirects', 'releases', 'sources', 'people', 'organizations', 'specialties', 'webhooks'],
  'users',
] as const;

describe('a save that is refused', () => {
  it.each(made)('names the fields of %s by their labels', async (collection) => {
    const data = { _status: 'published', email: 'someone@example.org', password: 'x'.repeat(20) };
    const { status, message, fields } = await save(collection, data);
    expect(status).toBe(400);
    expect(fields.length).toBeGreaterThan(0);
    const config = cms.payload.collections[collection].config;
    const names = new Set(innerNames(config.flattenedFields));
    for (const { label } of fields) {
      expect(message).toContain(label);
      for (const part of label.split(' > ')) expect(names).not.toContain(part);
    }
  });

  it.each<[string, string, object, string]>([
    ['a bad slug', 'articles', { ...guide('a-slug'), slug: '???' }, 'Slug'],
    ['a redirect of a live page', 'redirects', { from: '/guides/here', toPath: '/x' }, 'From'],
    ['a short password', 'users', { email: 'a@example.org', password: 'short' }, 'Password'],
    [
      'a webhook to an address inside',
      'webhooks',
      { name: 'Hook', address: 'http://10.0.0.1/', events: ['all'] },
      'Address',
    ],
  ])('names it after %s', async (_name, collection, data, label) => {
    await cms.payload.create({ collection: 'articles', data: guide('here') }).catch(() => null);
    const { status, message, fields } = await save(collection, data);
    expect(status).toBe(400);
    expect(message).toMatch(/^The following fields? (is|are) invalid: /);
    expect(fields.map((field) => field.label)).toContain(label);
  });

  it('says of a slug that another document has it', async () => {
    await save('articles', guide('taken'));
    expect(await save('articles', guide('taken'))).toMatchObject({
      status: 400,
      message: 'The following field is invalid: Slug',
      fields: [
        {
          path: 'slug',
          label: 'Slug',
          message: 'Another document has the same; choose a different one.',
        },
      ],
    });
  });

  it('names a field within a row with the number of the row', async () => {
    const data = { main: [{ label: 'Good', path: '/good' }, { label: 'Bad' }] };
    const { fields } = await save('globals/navigation', data);
    expect(fields.map(({ label }) => label)).toEqual([expect.stringMatching(/ 2 > Path$/)]);
  });
});
