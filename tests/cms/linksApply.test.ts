import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAnswers, recordAnswer } from '../../cms/src/guide-library/linkAnswers.ts';
import { openGuideLibrary } from '../../cms/src/guide-library/openGuideLibrary.ts';
import { applySuggestions } from '../../cms/src/link-suggestions/applySuggestions.ts';
import { applyToGuide } from '../../cms/src/link-suggestions/applyToGuide.ts';
import { dismissLink } from '../../cms/src/link-suggestions/dismissLink.ts';
import { suggestForGuides } from '../../cms/src/link-suggestions/suggestForGuides.ts';
import { extractLinks } from '../../cms/src/links/index.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { paragraph, text } from '../links/support/richText.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { editorState } from '../support/editorState.ts';
import { guide } from '../support/guide.ts';
import { runCommand } from '../support/runCommand.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';

let running: RunningPayload;
let payload: Payload;
let program: string;
const ids = new Map<string, string>();
const idOf = (slug: string) => ids.get(slug) ?? '';
const keyOf = (slug: string) => `articles:${idOf(slug)}` as const;

const filler =
  'Work in a clinic has many sides, and each of them takes some time to learn. '.repeat(9);
const bodyOf = (words: string) =>
  editorState(
    paragraph(text('Many choose '), text('hand', 1), text(` therapy ${words}`)),
    paragraph(text(filler)),
  );

async function write(slug: string, { title = slug, words = 'after some years.' } = {}) {
  const data = { ...guide(slug), title, body: bodyOf(words) };
  const { id } = await payload.create({ collection: 'articles', data });
  ids.set(slug, String(id));
}

/** Applies to one guide whatever the score: so small a library teaches little. */
const apply = (slug: string | null) =>
  applySuggestions(payload, { slug, minScore: 0, limit: 1, now: new Date() });

async function readGuide(slug: string, draft: boolean) {
  return payload.findByID({ collection: 'articles', id: idOf(slug), draft, depth: 0 });
}

async function linksOf(slug: string, draft: boolean) {
  return extractLinks((await readGuide(slug, draft)).body).map(({ anchorText }) => anchorText);
}

/** Everything that readers get, and what the main rows hold. */
async function readPublished() {
  const { docs } = await payload.db.find({
    collection: 'published-documents',
    sort: 'key',
    limit: 0,
    pagination: false,
  });
  const mains = await Promise.all([...ids.keys()].map((slug) => readGuide(slug, false)));
  return JSON.stringify([docs, mains]);
}

beforeAll(async () => {
  program = await bundleProgram(path.resolve(import.meta.dirname, '../../cms/src/cli/index.ts'));
  running = await startPayload();
  payload = running.payload;
  await write('hand-therapy', { title: 'Hand therapy' });
  for (const slug of ['plain', 'drafted', 'locked', 'open', 'told', 'refused']) await write(slug);
});
afterAll(async () => {
  await running.stop();
  await rm(program, { force: true });
});

describe('applying suggestions', () => {
  it('writes the link into a draft, and leaves what is published as it was', async () => {
    const before = await readPublished();
    expect(await apply('plain')).toMatchObject([
      {
        guide: '/guides/plain',
        kind: 'changed',
        links: [{ anchor: 'hand therapy', target: '/guides/hand-therapy' }],
      },
    ]);
    expect(await linksOf('plain', true)).toEqual(['hand therapy']);
    expect(await linksOf('plain', false)).toEqual([]);
    expect(await readPublished()).toBe(before);
    expect(await verifyPublished(payload)).toEqual([]);
  });

  it('adds nothing the second time, also while the first links wait', async () => {
    const before = await readGuide('plain', true);
    const again = await applySuggestions(payload, {
      ...{ slug: 'plain', minScore: 0, limit: null, now: new Date() },
    });
    const waiting = { kind: 'links-waiting', targets: ['/guides/hand-therapy'] };
    for (const one of again) expect(one).toMatchObject({ kind: 'skipped', reason: waiting });
    expect(await readGuide('plain', true)).toEqual(before);
  });

  it('looks at the newest text and keeps what else the draft has', async () => {
    const data = { title: 'A new title', body: bodyOf('or pediatrics, said the draft.') };
    await payload.update({ collection: 'articles', id: idOf('drafted'), data, draft: true });
    const before = await readPublished();
    expect(await apply('drafted')).toMatchObject([
      {
        kind: 'changed',
        links: [{ sentence: 'Many choose hand therapy or pediatrics, said the draft.' }],
      },
    ]);
    const draft = await readGuide('drafted', true);
    expect(draft).toMatchObject({ title: 'A new title', _status: 'draft' });
    expect(await linksOf('drafted', true)).toEqual(['hand therapy']);
    expect(await readGuide('drafted', false)).toMatchObject({ title: 'drafted' });
    expect(await readPublished()).toBe(before);
    expect(await verifyPublished(payload)).toEqual([]);
  });

  it('adds no second link to what the draft links to already', async () => {
    const { body } = await readGuide('drafted', true);
    await payload.update({ collection: 'articles', id: idOf('told'), data: { body }, draft: true });
    const targets = (await apply('told')).flatMap((one) =>
      one.kind === 'changed' ? one.links.map(({ target }) => target) : [],
    );
    expect(targets).not.toContain('/guides/hand-therapy');
  });

  it('leaves alone what somebody has locked, or has just typed in', async () => {
    const user = await payload.create({
      collection: 'users',
      data: {
        name: 'Somebody',
        email: 'a@example.org',
        password: 'long enough to be one',
        role: 'editor',
      },
    });
    await payload.db.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'articles', value: idOf('locked') },
        user: { relationTo: 'users', value: user.id },
      },
    });
    const body = bodyOf('while somebody types.');
    await payload.update({
      ...{ collection: 'articles', id: idOf('open'), data: { body }, draft: true, autosave: true },
    });
    for (const slug of ['locked', 'open']) {
      expect(await apply(slug)).toMatchObject([
        { kind: 'skipped', reason: { kind: 'being-edited', since: expect.any(String) } },
      ]);
      expect(await linksOf(slug, true)).toEqual([]);
    }
    const later = new Date(Date.now() + 6 * 60_000);
    const [found] = await applySuggestions(payload, {
      ...{ slug: 'open', minScore: 0, limit: 1, now: later },
    });
    expect(found).toMatchObject({ kind: 'changed' });
  });

  it('remembers what was answered, and offers none of it again', async () => {
    const req = await createLocalReq({}, payload);
    expect(await findAnswers(req, { source: keyOf('plain') })).toEqual([
      { source: keyOf('plain'), target: keyOf('hand-therapy'), verdict: 'accepted' },
    ]);
    const pair = { source: keyOf('refused'), target: keyOf('hand-therapy') };
    await recordAnswer(req, { ...pair, verdict: 'dismissed', words: null, answeredBy: null });
    await payload.update({
      ...{
        collection: 'articles',
        id: idOf('plain'),
        data: { body: bodyOf('alone.') },
        draft: true,
      },
    });
    for (const slug of ['refused', 'plain']) {
      const [found] = await suggestForGuides(payload, { slug, minScore: 0, limit: null });
      const targets = found?.suggestions.map(({ target }) => target) ?? [];
      expect(targets).not.toContain('/guides/hand-therapy');
      const applied = await apply(slug);
      expect(JSON.stringify(applied)).not.toContain('/guides/hand-therapy');
    }
  });

  it('goes by what was dismissed and unpublished while it ran', async () => {
    for (const slug of ['turned-down', 'overtaken']) await write(slug);
    const { library, snapshot } = await openGuideLibrary(payload);
    const applyLate = async (slug: string) => {
      const row = snapshot.get(keyOf(slug));
      if (row === undefined) throw new Error(`${slug} is not published`);
      const before = { except: new Set<string>(), hasAccepted: false };
      const options = { library, snapshot, ...before, minScore: 0, limit: 1, now: new Date() };
      return JSON.stringify(await applyToGuide(payload, row, options));
    };
    const [source, target] = ['turned-down', 'hand-therapy'];
    await dismissLink(payload, { slug: source, target, undo: false });
    expect(await applyLate(source)).not.toContain('/guides/hand-therapy');
    const req = await createLocalReq({}, payload);
    expect(await findAnswers(req, { source: keyOf(source) })).toContainEqual({
      ...{ source: keyOf(source), target: keyOf(target), verdict: 'dismissed' },
    });

    const setStatus = (_status: 'draft' | 'published') =>
      payload.update({ collection: 'articles', id: idOf(target), data: { _status } });
    await setStatus('draft');
    expect(await applyLate('overtaken')).not.toContain('/guides/hand-therapy');
    await setStatus('published');
    expect(await applyLate('overtaken')).toContain('/guides/hand-therapy');
  });
});

describe('signpost links suggest --apply', () => {
  it('prints what it changed, and changes nothing at a score that nothing reaches', async () => {
    await write('printed');
    await payload.destroy();
    const run = (...args: string[]) =>
      runCommand(program, ['links', 'suggest', 'printed', '--apply', ...args], running.childEnv);
    const none = await run('--min-score', '1');
    expect(none.code).toBe(0);
    expect(none.output).toContain('No link to add with a score of 1 or more');
    expect(none.output).toContain('a lower --min-score lets more in');
    const { code, output } = await run('--min-score', '0', '--limit', '1');
    expect(code).toBe(0);
    expect(output).toContain(`(draft at /admin/collections/articles/${idOf('printed')})`);
    expect(output).not.toContain('://');
    expect(output).toMatch(/\d\.\d\d {2}"hand therapy" to \/guides\/hand-therapy/);
    expect(output).toContain('Links added: 1, in drafts of guides: 1.');
    expect(output).toContain('Nothing was published.');
    const again = await run('--min-score', '1');
    expect(again.output).toContain(
      'Left as it was: /guides/printed has suggested links in its draft that wait for being published: /guides/hand-therapy.',
    );
  });
});
