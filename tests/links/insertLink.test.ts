import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { collectTextBlocks } from '../../cms/src/links/extract/collectTextBlocks.ts';
import { extractLinks } from '../../cms/src/links/extract/extractLinks.ts';
import { insertLink } from '../../cms/src/links/extract/insertLink.ts';
import { isRecord, isRichText } from '../../cms/src/links/extract/lexicalNode.ts';
import { readText } from '../../cms/src/links/extract/readText.ts';
import { arbitraryRichText } from './support/arbitraryRichText.ts';
import { linkTo, paragraph, richText, text } from './support/richText.ts';

const target = { collection: 'articles', id: 'new-target' };

/** Each character of each block with the format of its text node. */
function readFormats(state: unknown): string[] {
  return collectTextBlocks(state).map((block) =>
    block.runs.map((run) => `${run.text.length}:${String(formatAt(state, run.path))}`).join(),
  );
}

function formatAt(state: unknown, path: readonly (string | number)[]): unknown {
  let value: unknown = state;
  for (const key of path)
    value = Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[key] : null;
  return isRecord(value) ? value['format'] : null;
}

/** One letter per character, so that splitting a node changes nothing. */
function spreadFormats(state: unknown): string[] {
  return readFormats(state).map((line) =>
    line.replace(/(\d+):(\d+),?/g, (_, length, format) => `${format};`.repeat(Number(length))),
  );
}

describe('insertLink', () => {
  it('turns the words into a link and leaves the rest of the line', () => {
    const state = richText(paragraph(text('Learn hand '), text('therapy', 1), text(' soon')));
    const result = insertLink(state, {
      block: 0,
      start: 6,
      end: 18,
      anchor: 'hand therapy',
      target,
    });
    expect(result).toMatchObject({
      ok: true,
      lexicalState: richText(
        paragraph(
          text('Learn '),
          { type: 'link', children: [text('hand '), text('therapy', 1)] },
          text(' soon'),
        ),
      ),
    });
  });

  it('refuses a place that is linked already', () => {
    const state = richText(paragraph(text('See '), linkTo('a', text('hand therapy'))));
    expect(insertLink(state, { block: 0, start: 2, end: 8, target })).toEqual({
      ok: false,
      problem: 'inside-link',
    });
  });

  it.each([
    { block: 3, start: 0, end: 1, problem: 'no-such-place' },
    { block: 0, start: 0, end: 99, problem: 'no-such-place' },
    { block: 0, start: 2, end: 2, problem: 'no-such-place' },
    { block: 0, start: 0, end: 3, anchor: 'Say', problem: 'text-changed' },
    { block: 0, start: 0, end: 7, problem: 'not-one-line-of-text' },
  ] as const)('refuses with $problem', ({ problem, ...place }) => {
    const state = richText(paragraph(text('See'), { type: 'linebreak', version: 1 }, text('this')));
    expect(insertLink(state, { ...place, target })).toEqual({ ok: false, problem });
  });

  it('gives back what it put in, and changes neither words nor formatting', () => {
    let inserted = 0;
    fc.assert(
      fc.property(arbitraryRichText, fc.nat(), fc.nat(), fc.nat(), (state, a, b, c) => {
        const passages = readText(state).map((passage, block) => ({ ...passage, block }));
        const written = passages.filter((passage) => passage.text !== '');
        const passage = written[a % Math.max(1, written.length)];
        if (passage === undefined) return;
        const start = b % passage.text.length;
        const end = start + 1 + (c % Math.min(12, passage.text.length - start));
        const before = JSON.stringify(state);
        const result = insertLink(state, { block: passage.block, start, end, target });
        expect(JSON.stringify(state)).toBe(before);
        if (!result.ok) return;
        inserted += 1;
        const added = extractLinks(result.lexicalState).filter(
          (link) => link.kind === 'internal' && link.target.id === target.id,
        );
        expect(added).toMatchObject([{ anchorText: passage.text.slice(start, end), target }]);
        expect(extractLinks(result.lexicalState)).toHaveLength(extractLinks(state).length + 1);
        expect(readText(result.lexicalState)).toEqual(readText(state));
        expect(spreadFormats(result.lexicalState)).toEqual(spreadFormats(state));
        expect(isRichText(result.lexicalState)).toBe(true);
      }),
      { seed: 4, numRuns: 400 },
    );
    expect(inserted).toBeGreaterThan(50);
  });
});
