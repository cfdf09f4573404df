import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestForGuides } from '../../cms/src/link-suggestions/suggestForGuides.ts';
import { linkOut, linkTo, paragraph, text } from '../links/support/richText.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { editorState } from '../support/editorState.ts';
import { guide } from '../support/guide.ts';
import { runCommand } from '../support/runCommand.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';

let running: RunningPayload;
let program: string;

const filler =
  'Work in a clinic has many sides, and each of them takes some time to learn. '.repeat(9);

async function write(slug: string, title: string, ...words: object[]): Promise<string | number> {
  const body = editorState(paragraph(...words), paragraph(text(filler)));
  const data = { ...guide(slug), title, body };
  return (await running.payload.create({ collection: 'articles', data })).id;
}

const suggest = (slug: string | null) =>
  suggestForGuides(running.payload, { slug, minScore: 0, limit: null });

beforeAll(async () => {
  program = await bundleProgram(path.resolve(import.meta.dirname, '../../cms/src/cli/index.ts'));
  running = await startPayload();
  const therapy = await write('hand-therapy', 'Hand therapy', text('About hands.'));
  await write('paths', 'Paths', text('Many choose hand therapy after some years.'));
  await write('linked', 'Linked', text('Many choose '), linkTo(therapy, text('hand therapy')));
});
afterAll(async () => {
  await running.stop();
  await rm(program, { force: true });
});

describe('suggestions for published guides', () => {
  it('name the words in the guide, and leave out what is linked already', async () => {
    const found = (await suggest(null)).flatMap(({ guide: from, suggestions }) =>
      suggestions.map(({ target, anchor, sentence }) => ({ from, target, anchor, sentence })),
    );
    expect(found).toContainEqual({
      from: '/guides/paths',
      target: '/guides/hand-therapy',
      anchor: 'hand therapy',
      sentence: 'Many choose hand therapy after some years.',
    });
    expect(found.filter(({ from }) => from === '/guides/linked')).toEqual([]);
  });

  it('take no words of a link, not even where it is all that stands in its block', async () => {
    const link = linkOut('https://a.example/', text('Hand therapy'));
    const rest = [1, 2, 3].map(() => paragraph(text(filler)));
    const data = { ...guide('only'), body: editorState(paragraph(link), ...rest) };
    await running.payload.create({ collection: 'articles', data });
    const found = (await suggest('only')).flatMap(({ suggestions }) => suggestions);
    expect(found).toEqual([]);
  });

  it('are the same whatever stands in drafts', async () => {
    const before = await suggest(null);
    const { docs } = await running.payload.find({ collection: 'articles', depth: 0 });
    const body = editorState(paragraph(text('Nothing of it is left.')));
    for (const { id } of docs) {
      await running.payload.update({ collection: 'articles', id, data: { body }, draft: true });
    }
    expect(await suggest(null)).toEqual(before);
  });
});

describe('signpost links suggest', () => {
  const run = (...args: string[]) =>
    runCommand(program, ['links', 'suggest', ...args], running.childEnv);

  it('prints the suggestions of one guide', async () => {
    const { code, output, errors } = await run('/guides/paths', '--min-score', '0');
    expect({ code, errors }).toEqual({ code: 0, errors: 'Reading the library…\n' });
    expect(output).toContain('"hand therapy" to /guides/hand-therapy');
    expect(output).toContain('        Why: the words are the title of "Hand therapy".');
    expect(output).toContain('in guides: 1');
  });

  it('shows on stderr how far it is with all guides, and keeps that out of what it prints', async () => {
    const { output, errors } = await run('--min-score', '0', '--format', 'json');
    const [preparing, ...lines] = errors.trim().split('\n');
    expect(preparing).toBe('Reading the library…');
    for (const line of lines) expect(line).toMatch(/^Looking for links \d+\/\d+$/);
    const [, done = '', total = ''] = /(\d+)\/(\d+)$/.exec(lines.at(-1) ?? '') ?? [];
    expect(Number(done)).toBeGreaterThan(1);
    expect(done).toBe(total);
    expect(JSON.parse(output)).toContainEqual(expect.objectContaining({ guide: '/guides/paths' }));
  });

  it('refuses a slug that no published guide has', async () => {
    const { code, errors } = await run('nowhere');
    expect({ code, errors: errors.trim() }).toEqual({
      code: 1,
      errors: 'Reading the library…\nNo published guide has the slug or path "nowhere".',
    });
  });

  it('refuses a score outside of 0 to 1', async () => {
    const { code, errors } = await run('--min-score', '2');
    expect(code).toBe(2);
    expect(errors).toContain('Give a number from 0 to 1.');
  });
});
