import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublishedKey } from '../../cms/src/published/publishedDocument.ts';
import { makeDocument, paragraph, tree, words } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

/** A store whose rows can be removed behind the back of its log. */
class LossyStore extends MemoryStore {
  readonly lost = new Set<PublishedKey>();

  override loadContents(keys: readonly PublishedKey[]) {
    return super.loadContents(keys.filter((key) => !this.lost.has(key)));
  }

  override loadCards(keys: readonly PublishedKey[]) {
    return super.loadCards(keys.filter((key) => !this.lost.has(key)));
  }
}

const guide = (slug: string, text: string) =>
  makeDocument('articles', slug, { content: { body: tree(paragraph(words(text))), outline: [] } });

const search =
  '{ search(query: "quillwort") { totalCount nodes { document { slug } highlights { text } } } }';
const found = (...slugs: readonly string[]) => ({
  search: { totalCount: slugs.length, nodes: slugs.map((slug) => ({ document: { slug } })) },
});

let store: LossyStore;
let delivery: RunningDelivery;
let lost: PublishedKey[][];
/** What other processes do between the two looks at a document. */
let meanwhile: () => void | Promise<void>;

beforeEach(async () => {
  lost = [];
  meanwhile = () => undefined;
  store = new LossyStore();
  store.publish(guide('one', 'The quillwort.'), guide('two', 'The quillwort too.'));
  delivery = await serveDelivery({
    store,
    library: {
      pollMs: 60_000,
      onLost: (keys) => lost.push([...keys]),
      waitForSecondLook: async () => meanwhile(),
    },
  });
});
afterEach(() => delivery.stop());

/** Other processes take their time between the two looks. */
function holdSecondLook() {
  let release: () => void = () => undefined;
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  const isHeld = new Promise<void>((resolve) => {
    meanwhile = () => {
      resolve();
      return isReleased;
    };
  });
  return { isHeld, release };
}

async function ask(query: string): Promise<unknown> {
  const { data, errors } = await delivery.query(query);
  expect(errors).toEqual([]);
  return data;
}

describe('a document whose row something else than publishing removed', () => {
  beforeEach(() => {
    store.lost.add('articles:one');
  });

  it('is left out of searches, which find the others', async () => {
    expect(await ask(search)).toMatchObject(found('two'));
    expect(await ask(search)).toMatchObject(found('two'));
    expect(lost).toEqual([['articles:one']]);
  });

  it('is left out as well when it was indexed before', async () => {
    store.lost.clear();
    await ask('{ search(query: "quillwort") { totalCount } }');
    store.lost.add('articles:one');
    expect(await ask(search)).toMatchObject(found('two'));
    expect(lost).toEqual([['articles:one']]);
  });

  it('is not published to whoever asks for its text, alone or among others', async () => {
    expect(await ask('{ articles { nodes { slug body } } article(slug: "one") { body } }')).toEqual(
      {
        articles: { nodes: [expect.objectContaining({ slug: 'two' })] },
        article: null,
      },
    );
    expect(lost).toEqual([['articles:one']]);
  });

  it('is there again once it is published anew', async () => {
    expect(await ask(search)).toMatchObject(found('two'));
    store.lost.clear();
    store.publish(guide('one', 'The quillwort again.'));
    await delivery.library.refresh();
    expect(await ask('{ search(query: "quillwort") { totalCount } }')).toEqual({
      search: { totalCount: 2 },
    });
  });

  it('is left out although something else is published between all looks', async () => {
    let published = 0;
    meanwhile = () => store.publish(guide('sedge', `The sedge, ${(published += 1)}.`));
    expect(await ask('{ article(slug: "one") { body } }')).toEqual({ article: null });
    expect(await ask(search)).toMatchObject(found('two'));
    expect(lost).toEqual([['articles:one']]);
  });

  it('is found lost only by a look that began after the wait', async () => {
    const { release } = holdSecondLook();
    const doubting = delivery.library.refresh(['articles:one']);
    await delivery.library.refresh();
    const also = delivery.library.refresh(['articles:one']);
    await delivery.library.refresh();
    expect(delivery.library.current()?.get('articles:one')).toBeDefined();
    release();
    await Promise.all([doubting, also]);
    expect(delivery.library.current()?.get('articles:one')).toBeUndefined();
    expect(lost).toEqual([['articles:one']]);
  });

  it('keeps nobody else waiting until it is looked at again', async () => {
    const { isHeld, release } = holdSecondLook();
    const asked = ask(search);
    await isHeld;
    store.publish(guide('three', 'The sedge.'));
    await delivery.library.refresh();
    expect(await ask('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 3 } });
    release();
    expect(await asked).toMatchObject(found('two'));
  });

  it('is left out although something else was published meanwhile', async () => {
    store.publish(guide('three', 'The sedge.'));
    await delivery.library.refresh(['articles:one']);
    expect(lost).toEqual([['articles:one']]);
    expect(delivery.library.current()?.get('articles:one')).toBeUndefined();
    expect(delivery.library.current()?.get('articles:three')).toBeDefined();
  });
});

describe('a document that is only doubted', () => {
  it('stays when its content is there', async () => {
    const before = delivery.library.current();
    await delivery.library.refresh(['articles:one', 'articles:never-was']);
    expect(delivery.library.current()).toBe(before);
    expect(lost).toEqual([]);
  });

  it('is told by the log when it was withdrawn', async () => {
    store.unpublish('articles:one');
    await delivery.library.refresh(['articles:one']);
    expect(delivery.library.current()?.revision).toBe(3);
    expect(delivery.library.current()?.get('articles:one')).toBeUndefined();
    expect(lost).toEqual([]);
  });

  it('is told by the log although its row was gone before the log said so', async () => {
    store.lost.add('articles:one');
    meanwhile = () => store.unpublish('articles:one');
    expect(await ask(search)).toMatchObject(found('two'));
    expect(delivery.library.current()?.revision).toBe(3);
    expect(lost).toEqual([]);
  });

  it('stays when it is published anew before the second look', async () => {
    store.lost.add('articles:one');
    meanwhile = () => {
      store.lost.clear();
      store.publish(guide('one', 'The quillwort again.'));
    };
    await delivery.library.refresh(['articles:one']);
    expect(delivery.library.current()?.get('articles:one')?.revision).toBe(3);
    expect(lost).toEqual([]);
  });

  it('stays when its content was only missed for a moment', async () => {
    store.lost.add('articles:one');
    meanwhile = () => store.lost.clear();
    expect(await ask('{ article(slug: "one") { body } }')).toMatchObject({ article: {} });
    expect(delivery.library.current()?.get('articles:one')).toBeDefined();
    expect(lost).toEqual([]);
  });
});
