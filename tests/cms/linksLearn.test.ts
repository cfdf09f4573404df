import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createLocalReq } from 'payload';
import type { Payload, PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAnswers, recordAnswer } from '../../cms/src/guide-library/linkAnswers.ts';
import { readLinkLearning, storeLinkLearning } from '../../cms/src/guide-library/linkLearning.ts';
import { openGuideLibrary } from '../../cms/src/guide-library/openGuideLibrary.ts';
import { dismissLink } from '../../cms/src/link-suggestions/dismissLink.ts';
import { learnLinks } from '../../cms/src/link-suggestions/learnLinks.ts';
import { suggestForGuides } from '../../cms/src/link-suggestions/suggestForGuides.ts';
import { linkTo, paragraph, text } from '../links/support/richText.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { editorState } from '../support/editorState.ts';
import { guide } from '../support/guide.ts';
import { runCommand } from '../support/runCommand.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';

let running: RunningPayload;
let payload: Payload;
let req: PayloadRequest;
let program: string;
const ids = new Map<string, string>();
const keyOf = (slug: string) => `articles:${ids.get(slug) ?? ''}` as const;
const sources = Array.from({ length: 14 }, (_, number) => `source-${number}`);

async function write(slug: string, title: string, ...words: object[]) {
  const data = { ...guide(slug), title, body: editorState(paragraph(...words)) };
  const { id } = await payload.create({ collection: 'articles', data });
  ids.set(slug, String(id));
}

beforeAll(async () => {
  program = await bundleProgram(path.resolve(import.meta.dirname, '../../cms/src/cli/index.ts'));
  running = await startPayload();
  payload = running.payload;
  req = await createLocalReq({}, payload);
  await write('pay', 'Pay and outlook', text('What people earn.'));
  await write('hands', 'Hand therapy', text('Splints and grip.'));
  for (const slug of sources) {
    const pay = linkTo(ids.get('pay'), text('take home'));
    await write(slug, slug, text(`In ${slug}: hand therapy is told of here, and what you `), pay);
  }
});
afterAll(async () => {
  await running.stop();
  await rm(program, { force: true });
});

const answer = (slug: string, verdict: 'accepted' | 'dismissed') =>
  recordAnswer(req, {
    ...{ source: keyOf(slug), target: keyOf('hands'), verdict },
    ...{ words: 'hand therapy', answeredBy: null },
  });

async function setLink(slug: string, options: { draft: boolean }) {
  const id = ids.get(slug) ?? '';
  const link = linkTo(ids.get('hands'), text('hand therapy'));
  const body = editorState(paragraph(text('With '), link, text(' and what you take home.')));
  const data = options.draft ? { body } : { body, _status: 'published' as const };
  await payload.update({ collection: 'articles', id, data, ...options });
}

const targetsFor = async (slug: string) => {
  const found = await suggestForGuides(payload, { slug, minScore: 0, limit: null });
  return found.flatMap(({ suggestions }) => suggestions.map(({ target }) => target));
};

describe('answers to suggestions', () => {
  it('teach what became of the link: nothing while it waits, yes once published, else no', async () => {
    const slugs = ['source-0', 'source-1', 'source-2', 'source-3'];
    for (const slug of slugs.slice(0, 3)) await answer(slug, 'accepted');
    await answer('source-3', 'dismissed');
    await setLink('source-0', { draft: false });
    await setLink('source-1', { draft: true });
    const { feedback } = await openGuideLibrary(payload, { learnAnew: true });
    expect(feedback.map(({ source, verdict }) => [source, verdict]).sort()).toEqual([
      ['/guides/source-0', 'accepted'],
      ['/guides/source-2', 'dismissed'],
      ['/guides/source-3', 'dismissed'],
    ]);
  });

  it('stand once for a page and a target: the last counts', async () => {
    await answer('source-4', 'accepted');
    await answer('source-4', 'dismissed');
    expect(await findAnswers(req, { source: keyOf('source-4') })).toMatchObject([
      { verdict: 'dismissed' },
    ]);
  });
});

describe('dismissing', () => {
  it('keeps a link from being suggested, until it is taken back', async () => {
    const link = { slug: 'source-5', target: 'hands' };
    const body = editorState(
      paragraph(text('Hand therapy it is. '), text('So many words about the clinic. '.repeat(30))),
    );
    const id = ids.get('source-5') ?? '';
    await payload.update({ collection: 'articles', id, data: { body, _status: 'published' } });
    expect(await targetsFor('source-5')).toContain('/guides/hands');
    expect(await dismissLink(payload, { ...link, undo: false })).toEqual({
      changed: true,
      standing: null,
    });
    expect(await targetsFor('source-5')).not.toContain('/guides/hands');
    expect(await dismissLink(payload, { ...link, undo: false })).toMatchObject({ changed: false });
    expect(await dismissLink(payload, { ...link, undo: true })).toMatchObject({ changed: true });
    expect(await targetsFor('source-5')).toContain('/guides/hands');
    expect(await dismissLink(payload, { ...link, undo: true })).toMatchObject({ changed: false });
  });

  it('tells whether the guide has the link already, for readers or in its draft', async () => {
    const standingOnce = async (slug: string, draft: boolean) => {
      const id = ids.get(slug) ?? '';
      const { body } = await payload.findByID({ collection: 'articles', id, depth: 0 });
      await setLink(slug, { draft });
      const link = { slug, target: 'hands' };
      const { standing } = await dismissLink(payload, { ...link, undo: false });
      await dismissLink(payload, { ...link, undo: true });
      await payload.update({ collection: 'articles', id, data: { body, _status: 'published' } });
      return standing;
    };
    expect(await standingOnce('source-6', false)).toBe('published');
    expect(await standingOnce('source-7', true)).toBe('waiting');
  });

  it('refuses guides that are not published, and a guide itself', async () => {
    const undo = false;
    await expect(dismissLink(payload, { slug: 'pay', target: 'none', undo })).rejects.toThrow(
      'No published guide has the slug or path "none".',
    );
    await expect(dismissLink(payload, { slug: 'pay', target: 'pay', undo })).rejects.toThrow();
  });
});

describe('learning', () => {
  it('is stored by two at a time without harm', async () => {
    const learning = { learned: null, learnedAt: '2029-01-01', guides: 1, answers: 0 };
    await Promise.all([storeLinkLearning(req, learning), storeLinkLearning(req, learning)]);
    const all = { collection: 'link-learning', where: {} } as const;
    expect((await payload.db.count(all)).totalDocs).toBe(1);
    await payload.db.deleteMany(all);
  });

  it('is stored, and used instead of learning anew', async () => {
    expect(await readLinkLearning(req)).toBeNull();
    const learning = await learnLinks(payload, { now: new Date('2030-01-01') });
    expect(learning).toMatchObject({ guides: 16, answers: 4 });
    expect(learning.learned).not.toBeNull();
    expect(await readLinkLearning(req)).toEqual(learning);
    const { library } = await openGuideLibrary(payload);
    expect(library.learned).toEqual(learning.learned);
  });

  it('changes with new answers, when it is asked to and not before', async () => {
    const before = await readLinkLearning(req);
    for (const slug of sources.slice(5)) await answer(slug, 'dismissed');
    expect((await openGuideLibrary(payload)).library.learned).toEqual(before?.learned);
    const after = await learnLinks(payload, { now: new Date('2030-01-02') });
    expect(after.learned).not.toEqual(before?.learned);
    expect((await openGuideLibrary(payload)).library.learned).toEqual(after.learned);
  });

  it('is made anew while what is stored belongs to another version of the engine', async () => {
    const where = { library: { equals: 'guides' } };
    const learned = { basis: 'another' };
    await payload.db.updateMany({ collection: 'link-learning', where, data: { learned } });
    expect(await readLinkLearning(req)).toBeNull();
    expect((await openGuideLibrary(payload)).library.learned).not.toBeNull();
  });
});

describe('the commands', () => {
  it('dismiss, take back and learn', async () => {
    await payload.destroy();
    const run = (...args: string[]) => runCommand(program, ['links', ...args], running.childEnv);
    expect((await run('dismiss', 'source-2', 'pay')).output).toContain("won't be suggested again");
    expect((await run('dismiss', 'source-2', 'pay', '--undo')).output).toContain(
      'may be suggested',
    );
    const learned = await run('learn');
    expect(learned).toMatchObject({ code: 0, errors: '' });
    expect(learned.output).toMatch(/^Learnt from 16 guides and 13 answers to suggestions\.$/m);
    expect(learned.output).toContain('"links relate" makes their lists anew at once.');
    expect((await run('dismiss', 'source-0', 'hands')).output).toContain(
      "won't be suggested again. The guide has one, which stays: take it out in the editor",
    );
    expect((await run('dismiss', 'source-0', 'hands')).output).toContain('was dismissed already.');
  });
});

describe.runIf(testDatabase() === 'sqlite')('a data folder without a database', () => {
  it('is not given one by commands that work on what is there', async () => {
    const folder = path.join(running.dataDir, 'nothing-here');
    const env = { ...running.childEnv, DATABASE_URL: '', SIGNPOST_DATA_DIR: folder };
    const { code, errors } = await runCommand(program, ['links', 'learn'], env);
    expect(code).toBe(1);
    expect(errors).toContain('There is no database at');
    expect(existsSync(folder)).toBe(false);
  });
});
