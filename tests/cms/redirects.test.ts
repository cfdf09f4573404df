import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

let running: RunningPayload;
let payload: Payload;

beforeAll(async () => {
  running = await startPayload();
  payload = running.payload;
});
afterAll(() => running.stop());

const write = (slug: string) => payload.create({ collection: 'articles', data: guide(slug) });
const rename = (id: number | string, slug: string) =>
  payload.update({ collection: 'articles', id, data: { slug, _status: 'published' } });
const redirect = (data: { from: string; toPath?: string }) =>
  payload.create({ collection: 'redirects', data: { reason: 'manual', ...data } });

async function redirectsFrom(from: string) {
  const { docs } = await payload.find({
    collection: 'redirects',
    where: { from: { equals: from } },
    depth: 0,
  });
  return docs;
}

/** The published redirect that catches a path. */
async function publishedRedirect(from: string) {
  const [row] = await redirectsFrom(from);
  if (!row) return null;
  const store = createPublishedStore(payload);
  return (await store.loadContents([`redirects:${row.id}`])).get(`redirects:${row.id}`) ?? null;
}

describe('a changed slug', () => {
  it('leaves a published redirect from the old path to the document', async () => {
    const { id } = await write('old-name');
    await rename(id, 'new-name');
    expect((await publishedRedirect('/guides/old-name'))?.content).toEqual({
      target: `articles:${id}`,
      toPath: null,
      permanent: true,
    });
  });

  it('leaves none for a guide that was never published', async () => {
    const data = { ...guide('quiet'), _status: 'draft' as const };
    const { id } = await payload.create({ collection: 'articles', data, draft: true });
    await payload.update({ collection: 'articles', id, data: { slug: 'quieter' }, draft: true });
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } });
    expect(await redirectsFrom('/guides/quiet')).toEqual([]);
  });

  it('changed again leads both old paths straight to the document', async () => {
    const { id } = await write('one');
    await rename(id, 'two');
    await rename(id, 'three');
    for (const from of ['/guides/one', '/guides/two']) {
      expect((await publishedRedirect(from))?.content['target']).toBe(`articles:${id}`);
    }
  });

  it('changed back takes the redirect away from the page', async () => {
    const { id } = await write('here');
    await rename(id, 'there');
    await rename(id, 'here');
    expect(await redirectsFrom('/guides/here')).toEqual([]);
    expect((await publishedRedirect('/guides/there'))?.content['target']).toBe(`articles:${id}`);
  });

  it('that another page of the same address holds is refused', async () => {
    await payload.create({ collection: 'topics', data: { name: 'Taken', slug: 'taken' } });
    await payload.updateGlobal({
      slug: 'site-settings',
      data: { name: 'Careers', paths: { topics: '/guides/{slug}' } },
    });
    await expect(write('taken')).rejects.toThrow('Another page already stands at /guides/taken');
    await payload.updateGlobal({
      slug: 'site-settings',
      data: { name: 'Careers', paths: { topics: '/topics/{slug}' } },
    });
  });
});

describe('a redirect made by hand', () => {
  it('is published', async () => {
    await redirect({ from: '/old', toPath: '/new' });
    expect((await publishedRedirect('/old'))?.content['toPath']).toBe('/new');
  });

  it('is refused without a destination, and with two', async () => {
    const { id } = await write('two-ends');
    await expect(redirect({ from: '/nowhere' })).rejects.toThrow();
    await expect(
      payload.create({
        collection: 'redirects',
        data: {
          from: '/both',
          to: { relationTo: 'articles', value: id },
          toPath: '/x',
          reason: 'manual',
        },
      }),
    ).rejects.toThrow();
    expect(await redirectsFrom('/both')).toEqual([]);
  });

  it.each([
    ['a live page', '/guides/live', '/elsewhere'],
    ['a path that is caught already', '/caught', '/elsewhere'],
    ['a protocol-relative address', '//evil.example', '/x'],
    ['a line break', '/a\r\nSet-Cookie: x=1', '/x'],
    ['a backslash', '/\\evil.example', '/x'],
  ])('is refused from %s', async (_name, from, toPath) => {
    if (from === '/guides/live') await write('live');
    if (from === '/caught') await redirect({ from, toPath: '/first' });
    const before = await redirectsFrom(from);
    await expect(redirect({ from, toPath })).rejects.toThrow();
    expect(await redirectsFrom(from)).toEqual(before);
  });

  it.each([
    ['another host', 'https://evil.example/'],
    ['a protocol-relative address', '//evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['a line break', '/a\nb'],
  ])('is refused to %s', async (_name, toPath) => {
    await expect(redirect({ from: '/from-here', toPath })).rejects.toThrow();
    expect(await redirectsFrom('/from-here')).toEqual([]);
  });

  it('that would lead in a circle is refused, however long the way', async () => {
    await redirect({ from: '/c1', toPath: '/c2' });
    await redirect({ from: '/c2', toPath: '/c3' });
    await expect(redirect({ from: '/c3', toPath: '/c1' })).rejects.toThrow();
    await expect(redirect({ from: '/self', toPath: '/self' })).rejects.toThrow();
    expect(await redirectsFrom('/c3')).toEqual([]);
  });

  it('collapses chains, whichever end is made first', async () => {
    await redirect({ from: '/b1', toPath: '/b2' });
    await redirect({ from: '/b0', toPath: '/b1' });
    expect((await publishedRedirect('/b0'))?.content['toPath']).toBe('/b2');
    await redirect({ from: '/b2', toPath: '/b3' });
    for (const from of ['/b0', '/b1', '/b2']) {
      expect((await publishedRedirect(from))?.content['toPath']).toBe('/b3');
    }
  });

  it('gives way to a page that is published where it catches', async () => {
    await redirect({ from: '/guides/page-wins', toPath: '/elsewhere' });
    await write('page-wins');
    expect(await redirectsFrom('/guides/page-wins')).toEqual([]);
  });
});
