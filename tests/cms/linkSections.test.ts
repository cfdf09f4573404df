import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLinkReport } from '../../cms/src/link-health/readLinkReport.ts';
import { extractLinks, insertLink } from '../../cms/src/links/index.ts';
import { onRevision } from '../../cms/src/published/announce.ts';
import { rebuildPublished } from '../../cms/src/published/rebuild.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { heading, linkTo, paragraph, text } from '../links/support/richText.ts';
import { serveDelivery, type RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { editorState } from '../support/editorState.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

describe('a link to a section of another guide', () => {
  let running: RunningPayload;
  let delivery: RunningDelivery;
  let target: string;
  let source: string;

  const toSection = (section: string | null, words = 'there') => {
    const { fields, ...link } = linkTo(target, text(words));
    return paragraph(text('See '), { ...link, fields: { ...fields, section } }, text('.'));
  };

  async function save(id: string, ...blocks: object[]): Promise<void> {
    const data = { body: editorState(...blocks), _status: 'published' as const };
    await running.payload.update({ collection: 'articles', id, data });
  }

  async function readRows() {
    const { docs } = await running.payload.find({
      collection: 'cross-links',
      where: { sourceKey: { equals: `articles:${source}` } },
      sort: 'position',
      depth: 0,
    });
    return docs;
  }

  async function readPublished() {
    const { docs } = await running.payload.find({
      collection: 'published-documents',
      where: { key: { equals: `articles:${source}` } },
      depth: 0,
    });
    return docs[0];
  }

  async function askDelivery() {
    await delivery.library.refresh();
    const { data } = await delivery.query(`{
      source: article(slug: "source") {
        outgoingLinks { nodes { href targetSection status } }
      }
      target: article(slug: "target") { body }
    }`);
    return data;
  }

  const report = () => readLinkReport(running.payload, { now: new Date('2030-01-01') });

  beforeAll(async () => {
    running = await startPayload();
    const store = createPublishedStore(running.payload);
    delivery = await serveDelivery({ store, library: { pollMs: 60_000, onRevision } });
    const create = async (slug: string, ...blocks: object[]) => {
      const data = { ...guide(slug), body: editorState(...blocks) };
      return (await running.payload.create({ collection: 'articles', data })).id;
    };
    target = await create('target', heading(2, 'Work'), heading(2, 'Pay & hours'));
    source = await create('source', toSection('pay--hours'));
  });
  afterAll(async () => {
    await delivery.stop();
    await running.stop();
  });

  it('is recorded, published and counted as sound', async () => {
    expect(await readRows()).toMatchObject([{ targetSection: 'pay--hours', status: 'ok' }]);
    expect(await readPublished()).toMatchObject({
      card: { links: [{ target: `articles:${target}`, targetSection: 'pay--hours' }] },
      content: {
        body: { children: [{ children: [{}, { type: 'link', section: 'pay--hours' }, {}] }] },
      },
    });
    expect((await report()).totals.links).toMatchObject({ ok: 1, 'broken-section': 0 });
    expect(await verifyPublished(running.payload)).toEqual([]);
  });

  it('keeps its record when its section changes, and when it leads to the top again', async () => {
    const [before] = await readRows();
    for (const section of ['work', null]) {
      await save(source, toSection(section));
      const rows = await readRows();
      expect(rows).toHaveLength(1);
      expect([rows[0]?.id, rows[0]?.targetSection ?? null]).toEqual([before?.id, section]);
    }
    const links = JSON.stringify((await readPublished())?.card);
    expect(links).not.toContain('targetSection');
  });

  it('is reported once its heading is gone, as leading to the top of a sound page', async () => {
    await save(source, toSection('work'));
    await save(target, heading(2, 'Pay & hours'));
    const { faults, totals, pages } = await report();
    expect(faults).toMatchObject([
      { health: 'broken-section', page: '/guides/source', target: '/guides/target#work' },
    ]);
    expect(totals.links).toMatchObject({ ok: 0, broken: 0, 'broken-section': 1 });
    // The page is linked to all the same.
    const page = pages.find(({ path }) => path === '/guides/target');
    expect(page).toMatchObject({ linkingPages: 1, isOrphan: false });
    expect(await readRows()).toMatchObject([{ status: 'ok' }]);
    await save(target, heading(2, 'Work'));
    expect((await report()).faults).toEqual([]);
  });

  it('follows a heading whose words change, and its page keeps an anchor for what led there', async () => {
    const pay = paragraph(text('Therapists earn 80,000 dollars in their first year.'));
    await save(target, heading(2, 'Work'), heading(2, 'Pay & hours'), pay);
    await save(source, toSection('pay--hours'));
    // Drafts in between, of half a word, leave nothing behind.
    for (const words of ['Wag', 'Wages, and']) {
      const body = editorState(heading(2, 'Work'), heading(2, words), pay);
      await running.payload.update({
        collection: 'articles',
        id: target,
        data: { body },
        draft: true,
      });
    }
    await save(target, heading(2, 'Work'), heading(2, 'Wages'), pay);
    expect(await askDelivery()).toMatchObject({
      source: {
        outgoingLinks: {
          nodes: [{ href: '/guides/target#wages', targetSection: 'wages', status: 'OK' }],
        },
      },
      target: {
        body: { children: [{ id: 'work' }, { id: 'wages', formerIds: ['pay--hours'] }, {}] },
      },
    });
    expect((await report()).totals.links).toMatchObject({ ok: 1, 'broken-section': 0 });
    expect(await verifyPublished(running.payload)).toEqual([]);
    await rebuildPublished(running.payload);
    expect((await report()).totals.links).toMatchObject({ ok: 1, 'broken-section': 0 });

    await save(target, heading(2, 'Work'));
    expect((await report()).totals.links).toMatchObject({ ok: 0, 'broken-section': 1 });
    expect(await verifyPublished(running.payload)).toEqual([]);
  });

  it('is still found by its former id in an older version that is restored', async () => {
    const pay = paragraph(text('Therapists earn 80,000 dollars in their first year.'));
    await save(target, heading(2, 'Pay & hours'), pay);
    await save(source, toSection('pay--hours'));
    await save(target, heading(2, 'Wages'), pay);
    const { docs } = await running.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: target } },
      sort: '-updatedAt',
      limit: 2,
    });
    const [newest, older] = docs;
    await running.payload.restoreVersion({ collection: 'articles', id: older?.id ?? '' });
    expect((await report()).totals.links).toMatchObject({ ok: 1, 'broken-section': 0 });
    await running.payload.restoreVersion({ collection: 'articles', id: newest?.id ?? '' });
    expect((await report()).totals.links).toMatchObject({ ok: 1, 'broken-section': 0 });
    expect(await verifyPublished(running.payload)).toEqual([]);
  });

  it('refuses to publish a section that no heading can have', async () => {
    await expect(save(source, toSection('two words'))).rejects.toThrow(/Body|body/);
    await save(source, toSection(''));
    expect(extractLinks(editorState(toSection('')))).toMatchObject([{ targetSection: null }]);
  });

  it('is put into a text, and found there', () => {
    const state = editorState(paragraph(text('Learn of pay.')));
    const place = { block: 0, start: 9, end: 12, targetSection: 'pay--hours' };
    const result = insertLink(state, { ...place, target: { collection: 'articles', id: 'a' } });
    expect(result.ok && extractLinks(result.lexicalState)).toMatchObject([
      { kind: 'internal', anchorText: 'pay', targetSection: 'pay--hours' },
    ]);
  });
});
