import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveLink } from '../../cms/src/delivery/links/resolveLink.ts';
import type { StoredInline } from '../../cms/src/published/richText.ts';
import {
  makeDocument,
  makeLink,
  paragraph,
  tree,
  words,
} from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const cases = [
  ['#pay', { status: 'ok', href: '#pay', slug: undefined }],
  ['?a=1', { status: 'ok', href: '?a=1', slug: undefined }],
  ['./second', { status: 'ok', href: '/guides/second', slug: 'second' }],
  ['./second?a=1#b', { status: 'ok', href: '/guides/second?a=1#b', slug: 'second' }],
  ['../topics/therapy', { status: 'ok', href: '/topics/therapy', slug: 'therapy' }],
  ['../old#x', { status: 'redirected', href: '/guides/first#x', slug: 'first' }],
  ['../../../topics/therapy', { status: 'ok', href: '/topics/therapy', slug: 'therapy' }],
  ['./nowhere', { status: 'broken', href: null, slug: undefined }],
  ['../about', { status: 'ok', href: '/about', slug: undefined }],
  ['../..//evil.example', { status: 'broken', href: null, slug: undefined }],
] as const;

const linkTo = (url: string): StoredInline => ({
  type: 'link',
  target: null,
  url,
  newTab: false,
  children: [words(url)],
});

let delivery: RunningDelivery;

beforeAll(async () => {
  const store = new MemoryStore();
  const body = tree(...cases.map(([url]) => paragraph(linkTo(url))));
  const links = cases.map(([url], position) =>
    makeLink('articles:second', { id: url, target: null, url, position }),
  );
  store.publish(
    ...smallLibrary,
    makeDocument('articles', 'relative', { links, content: { body } }),
  );
  delivery = await serveDelivery({ store });
});
afterAll(() => delivery.stop());

describe('a relative link in running text', () => {
  it('leads where it means on the page that holds it', async () => {
    const { data, errors } = await delivery.query('{ article(slug: "relative") { body } }');
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      article: {
        body: {
          children: cases.map(([, { status, href, slug }]) => ({
            children: [
              { status, href, external: false, target: slug === undefined ? null : { slug } },
            ],
          })),
        },
      },
    });
  });

  it('tells the same in the list of links', async () => {
    const { data } = await delivery.query(
      '{ article(slug: "relative") { outgoingLinks { nodes { href } } } }',
    );
    expect(data).toEqual({
      article: { outgoingLinks: { nodes: cases.map(([, { href }]) => ({ href })) } },
    });
  });

  it('is broken in a document without a page, unless it stays on the page', () => {
    const lookup = { get: () => undefined, findByPath: () => undefined };
    const resolve = (url: string) => resolveLink(lookup, { target: null, url, from: null });
    expect(resolve('./x').status).toBe('broken');
    expect(resolve('#x')).toMatchObject({ status: 'ok', href: '#x' });
  });
});
