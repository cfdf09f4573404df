import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSources } from '../../cms/src/link-health/addSources.ts';
import { countFindings } from '../../cms/src/link-health/findings.ts';
import type { LinkReport } from '../../cms/src/link-health/linkReport.ts';
import { readLinkReport } from '../../cms/src/link-health/readLinkReport.ts';
import { loadSnapshot } from '../../cms/src/published/library/loadSnapshot.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { linkOut, linkTo, paragraph, text } from '../links/support/richText.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { editorState } from '../support/editorState.ts';
import { guide } from '../support/guide.ts';
import { runCommand } from '../support/runCommand.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';

let running: RunningPayload;
let payload: Payload;
let program: string;
const ids = new Map<string, string | number>();

const idOf = (slug: string) => ids.get(slug) ?? '';
const wordsTo = (slug: string, words = slug) => linkTo(idOf(slug), text(words));

async function write(slug: string, ...links: object[]): Promise<void> {
  const words = links.flatMap((link) => [text('See '), link, text('. ')]);
  const body = editorState(paragraph(text(`About ${slug}. `), ...words));
  const { id } = await payload.create({ collection: 'articles', data: { ...guide(slug), body } });
  ids.set(slug, id);
}

const read = () => readLinkReport(payload, { now: new Date('2030-01-01') });
const pageOf = (report: LinkReport, slug: string) =>
  report.pages.find(({ path: own }) => own === `/guides/${slug}`);

beforeAll(async () => {
  program = await bundleProgram(path.resolve(import.meta.dirname, '../../cms/src/cli/index.ts'));
  running = await startPayload();
  payload = running.payload;
  for (const slug of ['lonely', 'in-menu', 'gone', 'hidden', 'moved', 'far']) await write(slug);
  await write('near', wordsTo('far'));
  await write(
    'start',
    wordsTo('near', 'Pay!'),
    wordsTo('near', 'near'),
    wordsTo('gone'),
    wordsTo('hidden'),
    linkOut('/guides/moved', text('pay')),
    linkOut('/guides/nowhere', text('nowhere')),
    linkOut('/about', text('about us')),
    linkOut('https://web.example/', text('the web')),
  );
  await payload.update({ collection: 'articles', id: idOf('moved'), data: { slug: 'settled' } });
  await payload.update({ collection: 'articles', id: idOf('hidden'), data: { _status: 'draft' } });
  await payload.delete({ collection: 'articles', id: idOf('gone') });
  await payload.updateGlobal({
    slug: 'site-settings',
    data: { name: 'Careers', startPages: ['/guides/start'] },
  });
  await payload.updateGlobal({
    slug: 'navigation',
    data: { main: [{ label: 'In the menu', path: '/guides/in-menu' }] },
  });
});
afterAll(async () => {
  await running.stop();
  await rm(program, { force: true });
});

describe('the link report', () => {
  it('tells where the links of published pages lead', async () => {
    const { faults, totals } = await read();
    const found = faults.map(({ health, page, target }) => ({ health, page, target }));
    const page = '/guides/start';
    expect(found).toEqual([
      { health: 'broken', page, target: `articles:${idOf('gone')}` },
      { health: 'unpublished', page, target: `articles:${idOf('hidden')}` },
      { health: 'redirected', page, target: '/guides/moved' },
      { health: 'broken', page, target: '/guides/nowhere' },
    ]);
    expect(totals.links).toEqual({
      ...{ ok: 3, unpublished: 1, redirected: 1, unchecked: 2 },
      ...{ broken: 2, 'broken-section': 0 },
    });
  });

  it('names what is not published as its editors know it, and readers see none of it', async () => {
    const id = idOf('hidden');
    const change = (data: object, options: { draft?: boolean; trash?: boolean } = {}) =>
      payload.update({ collection: 'articles', id, data, ...options });
    const named = async () => (await read()).faults.find(({ anchor }) => anchor === 'hidden');
    const hidden = { title: 'A newer title', path: '/guides/newer' };
    await change({ title: 'A newer title', slug: 'newer' }, { draft: true });
    const target = `articles:${id}`;
    const unpublished = { ...hidden, isInTrash: false };
    expect(await named()).toMatchObject({ health: 'unpublished', target, document: unpublished });
    await change({ deletedAt: new Date().toISOString() });
    const trashed = { ...hidden, isInTrash: true };
    expect(await named()).toMatchObject({ health: 'broken', target, document: trashed });
    await change({ ...guide('hidden'), _status: 'draft', deletedAt: null }, { trash: true });
    expect((await read()).faults.find(({ anchor }) => anchor === 'gone')?.document).toBeNull();
    const store = createPublishedStore(payload);
    const served = JSON.stringify([...(await loadSnapshot(store)).listType('articles').byKey()]);
    expect(served).toContain('/guides/start');
    expect(served).not.toContain('A newer title');
  });

  it('calls a page that only the menus lead to an orphan, but not a start page', async () => {
    const report = await read();
    const orphans = report.pages.filter(({ isOrphan }) => isOrphan).map(({ path: own }) => own);
    expect(orphans).toEqual(['/guides/in-menu', '/guides/lonely']);
    expect(pageOf(report, 'in-menu')).toMatchObject({
      inbound: { navigation: 1, body: 0 },
      linkingPages: 0,
      clickDepth: 1,
    });
  });

  it('leaves out what is meant to stand alone, once that is published', async () => {
    const mark = (standsAlone: boolean, options: { draft?: boolean } = {}) =>
      payload.update({
        collection: 'articles',
        id: idOf('lonely'),
        data: { standsAlone, ...(options.draft ? {} : { _status: 'published' as const }) },
        ...options,
      });
    const before = countFindings(await read());
    await mark(true, { draft: true });
    expect(countFindings(await read())).toEqual(before);
    await mark(true);
    const report = await read();
    expect(pageOf(report, 'lonely')).toMatchObject({
      standsAlone: true,
      isOrphan: false,
      isWeak: false,
      clickDepth: null,
    });
    const { orphan, weak, unreachable } = before;
    expect(countFindings(report)).toEqual({
      ...before,
      orphan: orphan - 1,
      weak: weak - 1,
      unreachable: unreachable - 1,
    });
    expect(await verifyPublished(payload)).toEqual([]);
    await mark(false);
    expect(countFindings(await read())).toEqual(before);
  });

  it('counts clicks from the start pages, and the pages that hang together', async () => {
    const report = await read();
    const depths = ['start', 'near', 'far', 'lonely'].map(
      (slug) => pageOf(report, slug)?.clickDepth,
    );
    expect(depths).toEqual([0, 1, 2, null]);
    // Start, near, far and settled; in-menu and lonely each for themselves.
    expect(report.totals).toMatchObject({ pages: 6, connections: 3, groups: 3 });
    expect(report.totals.largestShare).toBeCloseTo(4 / 6);
    expect(Math.max(...report.pages.map(({ linkScore }) => linkScore))).toBeCloseTo(100);
  });

  it('names the guides to link to a weak one from, with the words', async () => {
    const id = idOf('far');
    const body = editorState(
      paragraph(text('For more, see a guide named near and a guide named lonely. '.repeat(3))),
    );
    await payload.update({ collection: 'articles', id, data: { body, _status: 'published' } });
    const report = await addSources(payload, await read());
    const sources = pageOf(report, 'lonely')?.sources ?? [];
    expect(sources[0]).toMatchObject({
      page: '/guides/far',
      sentence: expect.stringContaining('lonely'),
    });
    expect(sources.length).toBeLessThanOrEqual(3);
    for (const { score } of sources) expect(score).toBeGreaterThanOrEqual(0.3);
    // Nobody's words are good enough for it, and it is said.
    expect(pageOf(report, 'in-menu')).toMatchObject({ isWeak: true, sources: [] });
    expect(pageOf(await read(), 'in-menu')).toMatchObject({ isWeak: true, sources: null });
    const linking = pageOf(report, 'near')?.sources?.map(({ page }) => page) ?? [];
    expect(linking).toContain('/guides/far');
    expect(linking).not.toContain('/guides/start');
    await payload.update({
      collection: 'articles',
      id,
      data: { body: editorState(paragraph(text('About far. '))), _status: 'published' },
    });
  });

  it('finds words that lead to different targets', async () => {
    expect((await read()).mixedWords).toEqual([
      {
        words: 'pay',
        targets: [
          { target: '/guides/near', pages: ['/guides/start'] },
          { target: '/guides/settled', pages: ['/guides/start'] },
        ],
      },
    ]);
  });

  it('tells of addresses on the web what the last look at them found', async () => {
    const check = (status: 'broken' | 'ok' | 'redirected', movedForGood: boolean) => ({
      ...{ host: 'web.example', address: 'https://web.example/', checkedAt: '2029-12-01' },
      ...{ status, movedForGood },
    });
    const before = (await read()).totals.links;
    const data = check('broken', false);
    const { id } = await payload.db.create({ collection: 'link-checks', data });
    const findWeb = async () => {
      const { faults, totals } = await read();
      const fault = faults.find(({ target }) => target.startsWith('https://web.example'));
      return { health: fault?.health, day: fault?.checkedAt?.slice(0, 10), links: totals.links };
    };
    const { broken, redirected, unchecked } = before;
    expect(await findWeb()).toEqual({
      health: 'broken',
      day: '2029-12-01',
      links: { ...before, broken: broken + 1, unchecked: unchecked - 1 },
    });
    await payload.db.updateOne({ collection: 'link-checks', id, data: check('redirected', true) });
    expect(await findWeb()).toMatchObject({
      health: 'redirected',
      links: { redirected: redirected + 1, unchecked: unchecked - 1 },
    });
    for (const fine of [check('redirected', false), check('ok', false)]) {
      await payload.db.updateOne({ collection: 'link-checks', id, data: fine });
      expect(await findWeb()).toEqual({ health: undefined, day: undefined, links: before });
    }
    await payload.db.deleteOne({ collection: 'link-checks', where: { id: { equals: id } } });
  });

  it('leaves out words that name a source, and lead to several of its pages', async () => {
    const survey = (path: string) => linkOut(`https://survey.example/${path}`, text('survey'));
    await write('sources', survey('one'), survey('two'));
    expect((await read()).mixedWords.map(({ words }) => words)).toEqual(['pay']);
    await write('mixed', linkOut('/guides/near', text('survey')));
    expect((await read()).mixedWords.map(({ words }) => words)).toEqual(['pay', 'survey']);
    for (const slug of ['sources', 'mixed']) {
      await payload.delete({ collection: 'articles', id: idOf(slug) });
    }
  });

  it('takes a topic for what files a guide, and for no link by choice', async () => {
    const data = { name: 'Filing', slug: 'filing', _status: 'published' as const };
    const topic = (await payload.create({ collection: 'topics', data })).id;
    const file = (topics: string[]) =>
      payload.update({
        collection: 'articles',
        id: idOf('lonely'),
        data: { topics, _status: 'published' },
      });
    await file([String(topic)]);
    const report = await read();
    expect(pageOf(report, 'lonely')).toMatchObject({ linkedPages: 0, outbound: { field: 1 } });
    expect(report.pages.find(({ path: own }) => own === '/topics/filing')).toMatchObject({
      ...{ linkingPages: 0, inbound: { field: 1 } },
      outbound: { generated: 1 },
    });
    expect(report.totals).toMatchObject({ connections: 3, groups: 4 });
    await file([]);
    await payload.delete({ collection: 'topics', id: topic });
  });

  it('calls a guide set reachable where the site is to show it', async () => {
    const makeSet = async (slug: string, placements: 'home'[]) => {
      const guides = [{ guide: String(idOf('near')) }];
      const data = { title: slug, slug, summary: 'A set.', guides, placements };
      const made = { ...data, _status: 'published' as const };
      return (await payload.create({ collection: 'guide-sets', data: made })).id;
    };
    const made = [await makeSet('placed', ['home']), await makeSet('nowhere', [])];
    const { pages } = await read();
    const depth = (slug: string) => pages.find((page) => page.path === `/sets/${slug}`)?.clickDepth;
    expect(depth('placed')).toBe(1);
    expect(depth('nowhere')).toBeNull();
    for (const id of made) await payload.delete({ collection: 'guide-sets', id });
  });

  it('is the same whatever stands in drafts', async () => {
    const before = await read();
    const body = editorState(paragraph(text('See '), wordsTo('lonely'), text('.')));
    for (const slug of ['start', 'near']) {
      await payload.update({ collection: 'articles', id: idOf(slug), data: { body }, draft: true });
    }
    const data = { ...guide('never-out'), body, _status: 'draft' as const };
    await payload.create({ collection: 'articles', data, draft: true });
    expect(await read()).toEqual(before);
  });
});

describe('signpost links report', () => {
  const run = (...args: string[]) =>
    runCommand(program, ['links', 'report', ...args], running.childEnv);

  it('prints what was found, beside a process that has the database open', async () => {
    const { code, output, errors } = await run();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('  /guides/start: "gone" leads to a deleted document (articles:');
    const { title } = guide('hidden');
    expect(output).toContain(`  /guides/start: "hidden" leads to "${title}" (/guides/hidden)`);
    expect(output).toMatch(/^Orphans +2$/m);
  });

  it('writes JSON and CSV to a file', async () => {
    const json = path.join(running.dataDir, 'report.json');
    const csv = path.join(running.dataDir, 'report.csv');
    expect(await run('--format', 'json', '--output', json)).toMatchObject({
      code: 0,
      output: `The report is in ${json}.\n`,
    });
    expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({ totals: { pages: 6 } });
    await run('--format', 'csv', '--output', csv);
    const lines = (await readFile(csv, 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^\ufeffpath,title,type,/);
  });

  it('ends with 1 and says why when asked to fail on what it finds, else with 0', async () => {
    const { code, errors } = await run('--fail-on', 'orphan,broken');
    expect({ code, errors: errors.trim() }).toEqual({
      code: 1,
      errors: 'Found orphan: 2, broken: 2.',
    });
    await payload.delete({ collection: 'articles', id: idOf('start') });
    expect(await run('--fail-on', 'broken')).toMatchObject({ code: 0, errors: '' });
  });

  it('names what it can fail on when asked for something else', async () => {
    const { code, errors } = await run('--fail-on', 'broken,orphans');
    expect(code).toBe(2);
    expect(errors).toContain('--fail-on knows no "orphans"');
    expect(errors).toContain('broken, broken-section, unpublished, redirected, orphan');
  });
});
