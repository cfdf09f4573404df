import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLinkReport } from '../../cms/src/link-health/readLinkReport.ts';
import { extractLinks, insertLink } from '../../cms/src/links/index.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { heading, linkTo, paragraph, text } from '../links/support/richText.ts';
import { editorState } from '../support/editorState.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

describe('a link to a section of another guide', () => {
  let running: RunningPayload;
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

  const report = () => readLinkReport(running.payload, { now: new Date('2030-01-01') });

  beforeAll(async () => {
    running = await startPayload();
    const create = async (slug: string, ...blocks: object[]) => {
      const data = { ...guide(slug), body: editorState(...blocks) };
      return (await running.payload.create({ collection: 'articles', data })).id;
    };
    target = await create('target', heading(2, 'Work'), heading(2, 'Pay & hours'));
    source = await create('source', toSection('pay--hours'));
  });
  afterAll(() => running.stop());

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
