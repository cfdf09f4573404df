import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatReport } from '../../cms/src/import/formatReport.ts';
import { importPath } from '../../cms/src/import/importPath.ts';
import type { ImportReport } from '../../cms/src/import/write/importReport.ts';
import { extractLinks } from '../../cms/src/links/index.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { findGuide, makeFolder } from './importFixture.ts';

describe('importing links to headings of other pages', () => {
  let running: RunningPayload;
  let folder: string;
  let report: ImportReport;

  /** Words and section of each link of a guide that leads to a document. */
  const sectionsOf = async (slug: string) =>
    extractLinks((await findGuide(running, slug)).body).flatMap((link) =>
      link.kind === 'internal' ? [[link.anchorText, link.targetSection]] : [],
    );

  beforeAll(async () => {
    running = await startPayload();
    folder = makeFolder(running, 'headings', {
      'a.md': [
        '# A\n\n## Here',
        '[pay](b.md#pay), [second](b.md#pay-1), [own](b.md#money), [name](b.md#Old-Name)',
        '[title](b.md#all-about-b), [top](b.md#), [plain](b.md), [gone](b.md#gone), [here](#here)',
        '[[b#Work & life|life]]',
        '[self](a.md#here), [query](b.md?x=1#pay), [web](https://example.com/#pay)',
      ].join('\n\n'),
      'b.md': [
        '# All about B\n\n## Pay\n\n## Pay\n\n## Income {#money}',
        '<a name="Old-Name"></a>\n\n## Work & life\n\nBack to [A](a.md#here).',
      ].join('\n\n'),
    });
    const dry = await importPath(running.payload, folder, { isDryRun: true });
    report = await importPath(running.payload, folder);
    expect({ ...dry, isDryRun: false }).toEqual(report);
  });
  afterAll(() => running.stop());

  it('finds them whatever the order of the files', async () => {
    expect(await sectionsOf('a')).toEqual([
      ['pay', 'pay'],
      ['second', 'pay-2'],
      ['own', 'income'],
      ['name', 'work--life'],
      ['title', null],
      ['top', null],
      ['plain', null],
      ['gone', null],
      ['life', 'work--life'],
      ['self', 'here'],
      ['query', 'pay'],
    ]);
    expect(await sectionsOf('b')).toEqual([['A', 'here']]);
  });

  it('lists those that it can’t find by name', () => {
    expect(report.linksToTop.map(({ what, reason }) => [what, reason])).toEqual([
      ['b.md#gone', 'The page has no heading of this name.'],
      ['b.md?x=1#pay', 'Its query is left out.'],
    ]);
    expect(formatReport(report)).toMatch(/^ {2}to a heading of theirs +8$/m);
    expect(formatReport(report)).toMatch(/^ {2}to the top instead +2$/m);
  });

  it('finds those of guides that exist, by the headings they have now', async () => {
    const { payload } = running;
    const { id, body } = await findGuide(running, 'b');
    const children = body.root.children.filter(({ type }) => type !== 'heading');
    const words = [{ type: 'text', version: 1, text: 'Written here' }];
    const written = { type: 'heading', tag: 'h2', version: 1, children: words };
    const root = { ...body.root, children: [written, ...children] };
    await payload.update({ collection: 'articles', id, data: { body: { root } } });
    const other = makeFolder(running, 'more', {
      'c.md': '# C\n\n[new](/guides/b#written-here), [old](/guides/b#pay)',
    });
    const more = await importPath(payload, other);
    expect(await sectionsOf('c')).toEqual([
      ['new', 'written-here'],
      ['old', null],
    ]);
    expect(more.linksToTop.map(({ what }) => what)).toEqual(['/guides/b#pay']);
  });

  it('changes a guide whose link leads to another heading, and no other', async () => {
    const file = path.join(folder, 'a.md');
    writeFileSync(file, '# A\n\n## Here\n\n[pay](b.md#money)');
    const again = await importPath(running.payload, folder);
    expect(again.updated.map(({ slug }) => slug)).toEqual(['a']);
    expect(await sectionsOf('a')).toEqual([['pay', 'income']]);
    expect((await importPath(running.payload, folder)).updated).toEqual([]);
  });
});
