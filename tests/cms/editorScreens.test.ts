import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPagePath } from '../../cms/src/admin/address/readPagePath.ts';
import { findBrokenPaths } from '../../cms/src/admin/dashboard/findBrokenPaths.ts';
import { findLostSections } from '../../cms/src/admin/dashboard/findLostSections.ts';
import { readRecentDrafts } from '../../cms/src/admin/dashboard/readRecentDrafts.ts';
import { readFaultyLinks } from '../../cms/src/admin/dashboard/readFaultyLinks.ts';
import { readUnlinkedGuides } from '../../cms/src/admin/dashboard/readUnlinkedGuides.ts';
import {
  countDocumentLinks,
  readDocumentLinks,
} from '../../cms/src/admin/links-tab/readDocumentLinks.ts';
import { readEndName } from '../../cms/src/admin/link-ends/readEndName.ts';
import { readLinkReport } from '../../cms/src/link-health/readLinkReport.ts';
import { shareLibrary } from '../../cms/src/published/library/currentSnapshot.ts';
import { Library } from '../../cms/src/published/library/library.ts';
import { Snapshot } from '../../cms/src/published/library/snapshot.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { heading, linkOut, linkTo, paragraph, text } from '../links/support/richText.ts';
import { logIn } from '../security/support/people.ts';
import { send } from '../security/support/send.ts';
import { startApi } from '../support/api.ts';
import { editorState } from '../support/editorState.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

let running: RunningPayload;
let library: Library;
let stopSharing: () => void;
/** A request of somebody who only reads. */
let req: PayloadRequest;

beforeAll(async () => {
  running = await startPayload();
  library = new Library({ source: createPublishedStore(running.payload) });
  stopSharing = shareLibrary(library);
  const { id } = await logIn(running.payload, 'viewer');
  const user = await running.payload.findByID({ collection: 'users', id });
  req = await createLocalReq({ user: { ...user, collection: 'users' } }, running.payload);
});

afterAll(async () => {
  stopSharing();
  await running.stop();
});

/** What the dashboard names, once the library is level with what is published. */
async function unlinkedTitles(): Promise<string[]> {
  await library.refresh();
  const guides = await readUnlinkedGuides(running.payload, { now: new Date() });
  return (guides ?? []).map(({ title }) => title);
}

async function write(
  title: string,
  body: object[],
  status: 'draft' | 'published' = 'published',
): Promise<string> {
  const { id } = await running.payload.create({
    collection: 'articles',
    draft: status === 'draft',
    data: {
      title,
      slug: title.toLowerCase().replaceAll(' ', '-'),
      summary: 'A summary.',
      body: editorState(...body),
      _status: status,
    },
  });
  return String(id);
}

const edit = (id: string, data: object, draft = false) =>
  running.payload.update({ collection: 'articles', id, data, draft });

const plain = [paragraph(text('No links here.'))];

describe('the links of a document', () => {
  it('are those it makes and those to it, with words, the other document and their state', async () => {
    const target = await write('Hand therapy', plain);
    const source = await write('Splints', [
      paragraph(text('Ask in '), linkTo(target, text('hand therapy')), text('.')),
      paragraph(linkOut('https://example.org/splints', text('a page'))),
    ]);
    const { outgoing, incoming } = await readDocumentLinks(req, `articles:${source}`);
    expect(incoming).toEqual({ total: 0, links: [] });
    expect(outgoing.links).toMatchObject([
      {
        sentence: 'Ask in hand therapy.',
        anchorText: 'hand therapy',
        status: 'ok',
        other: { key: `articles:${target}`, title: 'Hand therapy' },
      },
      { anchorText: 'a page', url: 'https://example.org/splints', other: null },
    ]);
    const back = await readDocumentLinks(req, `articles:${target}`);
    expect(back.incoming.links).toMatchObject([
      { anchorText: 'hand therapy', other: { key: `articles:${source}`, title: 'Splints' } },
    ]);
    expect(await countDocumentLinks(req, `articles:${source}`)).toBe(2);
    expect(await countDocumentLinks(req, `articles:${target}`)).toBe(1);
  });

  it('read no more of the other documents than their titles', async () => {
    const target = await write('Grip strength', plain);
    const source = await write('Dynamometers', [paragraph(linkTo(target, text('grip')))]);
    const find = vi.spyOn(running.payload.db, 'queryDrafts');
    await readDocumentLinks(req, `articles:${source}`);
    const found = await find.mock.results.at(-1)?.value;
    find.mockRestore();
    expect(found?.docs).toMatchObject([{ title: 'Grip strength' }]);
    expect(found?.docs[0]).not.toHaveProperty('body');
  });

  it('name a document that was never published by the title of its draft', async () => {
    const target = await write('Casting', plain);
    const source = await write('Old name', [paragraph(linkTo(target, text('casts')))], 'draft');
    await edit(source, { title: 'New name' }, true);
    const { incoming } = await readDocumentLinks(req, `articles:${target}`);
    expect(incoming.links).toMatchObject([
      { inDraft: true, inPublished: false, other: { title: 'New name' } },
    ]);
  });

  it('say which of the documents that link here are hidden from readers, and why', async () => {
    const target = await write('Thumbs', plain);
    const linking = [paragraph(linkTo(target, text('thumbs')))];
    await write('Seen', linking);
    await write('Only begun', linking, 'draft');
    const taken = await write('Taken from readers', linking);
    await edit(taken, { _status: 'draft' });
    const thrown = await write('Thrown away', linking);
    await edit(thrown, { deletedAt: new Date().toISOString() });
    const { incoming } = await readDocumentLinks(req, `articles:${target}`);
    const sources = incoming.links.map(({ hiddenSource, other }) => [other?.title, hiddenSource]);
    expect(Object.fromEntries(sources)).toEqual({
      Seen: null,
      'Only begun': 'Draft',
      'Taken from readers': 'Unpublished',
      'Thrown away': 'In trash',
    });
  });

  it('call nothing hidden that has no drafts, such as a topic', async () => {
    const target = await write('Nerves', plain);
    const topic = await running.payload.create({
      collection: 'topics',
      data: { name: 'Anatomy', slug: 'anatomy' },
    });
    await running.payload.create({
      collection: 'cross-links',
      data: {
        source: { relationTo: 'topics', value: topic.id },
        target: { relationTo: 'articles', value: target },
        relation: 'related',
        origin: 'curated',
        status: 'unchecked',
      },
    });
    const { incoming } = await readDocumentLinks(req, `articles:${target}`);
    expect(incoming.links).toMatchObject([{ other: { title: 'Anatomy' }, hiddenSource: null }]);
  });

  it('name both ends in the list of links, also in the trash and once they are deleted', async () => {
    const nameOf = (id: string) => readEndName(running.payload, `articles:${id}`);
    const there = await write('Still there', plain);
    const thrown = await write('In the bin', plain);
    await edit(thrown, { deletedAt: new Date().toISOString() });
    const gone = await write('Gone for good', plain);
    const begun = await write('Never seen', plain, 'draft');
    for (const id of [gone, begun]) await running.payload.delete({ collection: 'articles', id });
    expect(await Promise.all([there, thrown, gone, begun].map(nameOf))).toEqual([
      'Still there',
      'In the bin (in the trash)',
      '/guides/gone-for-good (deleted)',
      'Deleted',
    ]);
  });

  it('name the section they lead to, and say when readers no longer find it', async () => {
    const pay = paragraph(text('Therapists earn 80,000 dollars in their first year.'));
    const target = await write('Sections', [heading(2, 'Pay'), pay]);
    const { fields, ...link } = linkTo(target, text('pay'));
    const source = await write('Of pay', [
      paragraph({ ...link, fields: { ...fields, section: 'pay' } }),
    ]);
    const leadsTo = async () => {
      await library.refresh();
      const { outgoing } = await readDocumentLinks(req, `articles:${source}`);
      return outgoing.links.map((one) => one.leadsTo);
    };
    const lost = () => findLostSections(library.current() ?? Snapshot.empty);
    expect(await leadsTo()).toEqual([{ name: 'Pay', isLost: false }]);
    await edit(target, { body: editorState(heading(2, 'Wages'), pay), _status: 'published' });
    expect(await leadsTo()).toEqual([{ name: 'Wages', isLost: false }]);
    expect(await lost()).toEqual([]);
    await edit(target, { body: editorState(...plain), _status: 'published' });
    expect(await leadsTo()).toEqual([{ name: 'Wages', isLost: true }]);
    const { docs } = await running.payload.find({ collection: 'cross-links', req });
    const row = docs.find(({ targetSection }) => targetSection === 'pay');
    expect(await lost()).toEqual([row?.id]);
    await edit(source, { body: editorState(...plain), _status: 'published' });
    await library.refresh();
    expect(await lost()).toEqual([]);
  });

  it('say of a path of the site what stands there', async () => {
    await write('Ankles', plain);
    const paths = ['/guides/ankles', '/guides/nothing-here', '/about'];
    const out = paths.map((path) => paragraph(linkOut(path, text(path))));
    const source = await write('Of paths', out);
    const begun = await write('Of paths, begun', out, 'draft');
    await library.refresh();
    const statuses = async (id: string) => {
      const { outgoing } = await readDocumentLinks(req, `articles:${id}`);
      return outgoing.links.map(({ status }) => status);
    };
    expect(await statuses(source)).toEqual(['ok', 'broken', 'unchecked']);
    expect(await statuses(begun)).toEqual(['ok', 'broken', 'unchecked']);
    const astray = () => findBrokenPaths(library.current() ?? Snapshot.empty);
    const { docs } = await running.payload.find({ collection: 'cross-links', limit: 0, req });
    const isBroken = ({ url, inPublished }: (typeof docs)[number]) =>
      url === '/guides/nothing-here' && inPublished === true;
    expect(await astray()).toEqual(docs.filter(isBroken).map(({ id }) => id));
    await write('Nothing here', plain);
    await library.refresh();
    expect(await statuses(source)).toEqual(['ok', 'ok', 'unchecked']);
    expect(await astray()).toEqual([]);
  });

  it('are not told to somebody who may not read them', async () => {
    const target = await write('Wrists', plain);
    await write('Elbows', [paragraph(linkTo(target, text('wrists')))]);
    const stranger = await createLocalReq({}, running.payload);
    await expect(readDocumentLinks(stranger, `articles:${target}`)).rejects.toThrow(/not allowed/);
  });
});

describe('the uses of a document', () => {
  it('are told before it is taken from readers, each document once, to those who log in', async () => {
    const target = await write('Knees', plain);
    const twice = [linkTo(target, text('knees')), text(' and '), linkTo(target, text('joints'))];
    await write('Hips', [paragraph(...twice)]);
    const api = await startApi();
    const url = `${api.origin}/api/articles/${target}/uses`;
    const { headers } = await logIn(running.payload, 'author');
    const answer = await send(url, { headers });
    expect(JSON.parse(answer.text)).toEqual({ links: 2, documents: ['Hips'] });
    expect((await send(url)).status).toBe(401);
    await api.stop();
  });
});

describe('the dashboard', () => {
  it('counts links that do not lead where they should', async () => {
    const target = await write('Short lived', plain);
    await write('Long lived', [paragraph(linkTo(target, text('short')))]);
    const before = await readFaultyLinks(req);
    expect(before).toEqual([]);
    await edit(target, { _status: 'draft' });
    expect(await readFaultyLinks(req)).toEqual([{ status: 'target-unpublished', count: 1 }]);
    await running.payload.delete({ collection: 'articles', id: target });
    expect(await readFaultyLinks(req)).toEqual([{ status: 'target-deleted', count: 1 }]);
  });

  it('calls a draft unpublished only when readers had seen it, whatever its date', async () => {
    const publishedAt = '2030-01-01T00:00:00.000Z';
    const begun = await write('Begun', plain, 'draft');
    await edit(begun, { publishedAt });
    await edit(begun, { title: 'Begun, and dated' }, true);
    const taken = await write('Taken back', plain);
    await edit(taken, { _status: 'draft' });
    const statuses = new Map(
      (await readRecentDrafts(req)).map(({ id, status }) => [id, status] as const),
    );
    expect([statuses.get(begun), statuses.get(taken)]).toEqual(['Draft', 'Unpublished']);
  });

  it('calls it unpublished also when so many drafts followed that no published version is left', async () => {
    const taken = await write('Much rewritten', plain);
    await edit(taken, { _status: 'draft' });
    const published = { 'version._status': { equals: 'published' } } as const;
    await running.payload.db.deleteVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: taken } }, published] },
    });
    const drafts = await readRecentDrafts(req);
    expect(drafts.find(({ id }) => id === taken)).toMatchObject({ status: 'Unpublished' });
  });

  it('names published guides to which no published document leads', async () => {
    const lonely = await write('Lonely', plain);
    const draft = await write('A draft', [paragraph(linkTo(lonely, text('lonely')))], 'draft');
    expect(await unlinkedTitles()).toContain('Lonely');
    expect(await unlinkedTitles()).not.toContain('A draft');
    await edit(draft, { _status: 'published' });
    expect(await unlinkedTitles()).not.toContain('Lonely');
  });

  it('leaves out guides that stand alone on purpose', async () => {
    const hermit = await write('Hermit', plain);
    expect(await unlinkedTitles()).toContain('Hermit');
    await edit(hermit, { standsAlone: true, _status: 'published' });
    expect(await unlinkedTitles()).not.toContain('Hermit');
  });

  it('names the same guides as the link report, and loads none of them for it', async () => {
    const self = await write('Only itself', plain);
    const body = editorState(paragraph(linkTo(self, text('here'))));
    await edit(self, { body, _status: 'published' });
    await write('By its address', plain);
    await write('Addresses', [
      paragraph(linkOut('/guides/by-its-address', text('there'))),
      paragraph(linkOut('https://example.org/guides/only-itself', text('elsewhere'))),
    ]);
    const { pages } = await readLinkReport(running.payload, { now: new Date() });
    const orphans = pages.filter(({ isOrphan, type }) => isOrphan && type === 'articles');
    const find = vi.spyOn(running.payload, 'find');
    const titles = await unlinkedTitles();
    expect(find).not.toHaveBeenCalled();
    find.mockRestore();
    expect(titles).toContain('Only itself');
    expect(titles).not.toContain('By its address');
    expect(titles.toSorted()).toEqual(orphans.map(({ title }) => title).toSorted());
  });

  it('waits for the library', async () => {
    stopSharing();
    expect(await readUnlinkedGuides(running.payload, { now: new Date() })).toBeNull();
    stopSharing = shareLibrary(library);
  });
});

describe('the address of a page', () => {
  const pathOf = (id: string) => readPagePath({ collection: 'articles', id, req });

  it('is known while readers find it, with the slug that they know', async () => {
    const id = await write('Wrist braces', plain, 'draft');
    expect(await pathOf(id)).toBeNull();
    await edit(id, { _status: 'published' });
    expect(await pathOf(id)).toBe('/guides/wrist-braces');
    await edit(id, { slug: 'other' }, true);
    expect(await pathOf(id)).toBe('/guides/wrist-braces');
    await edit(id, { _status: 'draft' });
    expect(await pathOf(id)).toBeNull();
  });

  it('is unknown for something that is gone', async () => {
    expect(await pathOf('0'.repeat(24))).toBeNull();
  });
});
