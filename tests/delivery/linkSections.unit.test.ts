import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const target = (...ids: string[]) =>
  makeDocument('articles', 'target', { values: packSections(ids) });

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
    target('work', 'pay'),
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
    store.publish(target('gone'));
    await delivery.library.refresh();
    expect(await read()).toMatchObject(led(null, null, 'gone', null));
  });
});
