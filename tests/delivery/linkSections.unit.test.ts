import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveLink } from '../../cms/src/delivery/links/resolveLink.ts';
import { packSections } from '../../cms/src/published/sections.ts';
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
import { MemoryStore } from '../support/memoryStore.ts';

const sections = ['pay', undefined, 'gone', 'pa'];

const linkTo = (section: string | undefined): StoredInline => ({
  type: 'link',
  target: 'articles:target',
  ...(section === undefined ? {} : { section }),
  url: null,
  newTab: false,
  children: [words('there')],
});

const target = (...headings: Parameters<typeof packSections>[0]) =>
  makeDocument('articles', 'target', { values: packSections(headings) });

let store: MemoryStore;
let delivery: RunningDelivery;

beforeAll(async () => {
  store = new MemoryStore();
  const links = sections.map((section, position) =>
    makeLink('articles:target', {
      ...(section === undefined ? {} : { targetSection: section }),
      id: `link-${position}`,
      position,
    }),
  );
  const body = tree(...sections.map((section) => paragraph(linkTo(section))));
  store.publish(
    target({ id: 'work' }, { id: 'pay' }),
    makeDocument('articles', 'source', { links, content: { body } }),
  );
  delivery = await serveDelivery({ store });
});
afterAll(() => delivery.stop());

const query = `{ article(slug: "source") {
  body outgoingLinks { nodes { href status targetSection } }
} }`;

/** Where the links lead, in running text and in the list. */
async function read() {
  const { data, errors } = await delivery.query(query);
  expect(errors).toEqual([]);
  return data;
}

const led = (...sectionsFound: (string | null)[]) => {
  const links = sectionsFound.map((section) => ({
    section,
    href: `/guides/target${section === null ? '' : `#${section}`}`,
  }));
  return {
    article: {
      body: {
        children: links.map(({ href, section }) => ({
          children: [{ href, status: 'ok', target: { path: '/guides/target', section } }],
        })),
      },
      outgoingLinks: {
        nodes: links.map(({ href, section }) => ({ href, status: 'OK', targetSection: section })),
      },
    },
  };
};

describe('a link to a section of a page', () => {
  it('leads there, or to the top where there is no such heading', async () => {
    expect(await read()).toMatchObject(led('pay', null, null, null));
  });

  it('follows the headings of the page, also in answers that are kept', async () => {
    await read();
    store.publish(target({ id: 'gone' }));
    await delivery.library.refresh();
    expect(await read()).toMatchObject(led(null, null, 'gone', null));
  });

  it('leads to a heading by an id that it had before', async () => {
    store.publish(target({ id: 'work' }, { id: 'wages', formerIds: ['earnings', 'pay'] }));
    await delivery.library.refresh();
    expect(await read()).toMatchObject(led('wages', null, null, null));
  });
});

describe('a link whose path was typed by hand', () => {
  const cases = [
    ['/guides/target#pay', '/guides/target#wages', 'wages'],
    ['./target?x=1#pay', '/guides/target?x=1#wages', 'wages'],
    ['/old#pay', '/guides/target#wages', 'wages'],
    ['/guides/target#gone', '/guides/target#gone', null],
    ['/guides/target', '/guides/target', null],
  ] as const;

  it('tells the section of the page that it leads to, also past a redirect', async () => {
    const links = cases.map(([url], position) =>
      makeLink('articles:target', { id: url, target: null, url, position }),
    );
    const linked = cases.map(([url]): StoredInline => ({
      type: 'link',
      target: null,
      url,
      newTab: false,
      children: [words(url)],
    }));
    store.publish(
      target({ id: 'wages', formerIds: ['pay'] }),
      {
        ...makeDocument('redirects', 'old', { references: { target: ['articles:target'] } }),
        slug: null,
        path: '/old',
      },
      makeDocument('articles', 'typed', {
        links,
        content: { body: tree(paragraph(...linked)) },
      }),
    );
    await delivery.library.refresh();
    const { data } = await delivery.query(
      '{ article(slug: "typed") { body outgoingLinks { nodes { href targetSection } } } }',
    );
    expect(data).toMatchObject({
      article: {
        outgoingLinks: {
          nodes: cases.map(([, href, targetSection]) => ({ href, targetSection })),
        },
        body: {
          children: [
            { children: cases.map(([, href, section]) => ({ href, target: { section } })) },
          ],
        },
      },
    });
  });
});

describe('an address typed by hand', () => {
  const lookup = {
    get: () => undefined,
    findByPath: (path: string) => delivery.library.current()?.findByPath(path),
  };
  const led = (url: string) => resolveLink(lookup, { target: null, url, from: '/guides/target' });

  it('leads to a heading by an id that it had before, and is else as it was typed', async () => {
    store.publish(target({ id: 'wages', formerIds: ['pay'] }));
    await delivery.library.refresh();
    expect(led('/guides/target?x=1#pay').href).toBe('/guides/target?x=1#wages');
    expect(led('#pay').href).toBe('#wages');
    for (const url of ['/guides/target#gone', '/guides/target#', '/guides/target', '#', '#gone']) {
      expect(led(url).href).toBe(url);
    }
  });
});
