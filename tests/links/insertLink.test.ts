import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { collectTextBlocks } from '../../cms/src/links/extract/collectTextBlocks.ts';
import { extractLinks } from '../../cms/src/links/extract/extractLinks.ts';
import type { ExtractedLink } from '../../cms/src/links/extract/extractLinks.ts';
import { insertLink } from '../../cms/src/links/extract/insertLink.ts';
import type { InsertionResult } from '../../cms/src/links/extract/insertLink.ts';
import { isRecord, isRichText, readType } from '../../cms/src/links/extract/lexicalNode.ts';
import type { LexicalNode, LexicalPath } from '../../cms/src/links/extract/lexicalNode.ts';
import { outlineHeadings } from '../../cms/src/links/extract/outlineHeadings.ts';
import { isPassage } from '../../cms/src/links/extract/textBlock.ts';
import type { TextRun } from '../../cms/src/links/extract/textBlock.ts';
import { readText } from '../../cms/src/links/extract/readText.ts';
import { arbitraryOtherRichText } from './support/arbitraryRichText.ts';
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

  it('refuses inline code, whole or in part', () => {
    const state = richText(paragraph(text('Run '), text('npm start', 16), text(' now')));
    for (const [start, end] of [
      [4, 13],
      [0, 5],
      [12, 17],
    ] as const) {
      const result = insertLink(state, { block: 0, start, end, target });
      expect(result).toEqual({ ok: false, problem: 'inside-code' });
    }
    expect(insertLink(state, { block: 0, start: 14, end: 17, target }).ok).toBe(true);
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
});

describe('insertLink, with what leads nowhere', () => {
  it.each([
    { url: 'javascript:alert(1)' },
    { url: ' java\nscript:alert(1)' },
    { url: 'data:text/html,x' },
    { url: ' ' },
    { collection: '', id: 'a' },
    { collection: 'articles', id: '' },
  ])('refuses %j as a target', (wrong) => {
    const state = richText(paragraph(text('See this')));
    expect(insertLink(state, { block: 0, start: 0, end: 3, target: wrong })).toEqual({
      ok: false,
      problem: 'no-such-target',
    });
  });

  it.each([undefined, null, {}, 'articles'])('refuses the target %j', (wrong) => {
    const state = richText(paragraph(text('See this')));
    // @ts-expect-error -- What a script without types might give.
    expect(insertLink(state, { block: 0, start: 0, end: 3, target: wrong })).toMatchObject({
      problem: 'no-such-target',
    });
  });

  it.each(['https://example.org', 'mailto:a@example.org', '/pay#outlook', 'tel:+1'])(
    'takes %s',
    (url) => {
      const state = richText(paragraph(text('See this')));
      expect(insertLink(state, { block: 0, start: 0, end: 3, target: { url } }).ok).toBe(true);
    },
  );

  it('refuses half a character', () => {
    const state = richText(paragraph(text('See 🙂 this')));
    const insert = (start: number, end: number) =>
      insertLink(state, { block: 0, start, end, target });
    expect(insert(4, 6).ok).toBe(true);
    expect(insert(5, 8)).toEqual({ ok: false, problem: 'no-such-place' });
    expect(insert(0, 5)).toEqual({ ok: false, problem: 'no-such-place' });
  });
});

/** A span of the block, anywhere in it. */
function pickSpan(length: number, [from, size]: readonly [number, number]) {
  const start = from % length;
  return { start, end: start + 1 + (size % Math.min(12, length - start)) };
}

/** Names of the kinds of place in which a text node stands, by what is round it. */
function nameKinds(state: unknown, path: LexicalPath): string[] {
  const above: LexicalNode[] = [];
  let value: unknown = state;
  for (const key of path) {
    if (isRecord(value)) above.push(value);
    value = Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[key] : null;
  }
  const types = above.map(readType);
  const format = isRecord(value) ? Number(value['format']) : 0;
  const has = (type: string, field: string, wanted: unknown) =>
    above.some((node) => readType(node) === type && node[field] === wanted);
  const inBlock = (slug: string) =>
    above.some(({ fields }) => isRecord(fields) && fields['blockType'] === slug);
  const depth = (type: string) => types.filter((one) => one === type).length;
  const kinds: Readonly<Record<string, boolean>> = {
    paragraph: types.includes('paragraph'),
    'bullet list': has('list', 'listType', 'bullet'),
    'numbered list': has('list', 'listType', 'number'),
    'check list': has('list', 'listType', 'check'),
    'list in a list': depth('listitem') > 1,
    quote: types.includes('quote'),
    'table cell': has('tablecell', 'headerState', 0),
    'head of a table': has('tablecell', 'headerState', 1),
    'list in a table': types.includes('tablecell') && types.includes('list'),
    'caption of a picture': types.includes('upload'),
    callout: inBlock('callout'),
    'answer of a block with questions': inBlock('faq'),
    'block in a block': depth('block') > 1,
    'table in a block': inBlock('callout') && types.includes('tablecell'),
    bold: (format & 1) > 0,
    'bold and italic': (format & 3) === 3,
    'inline code': (format & 16) > 0,
    heading: types.includes('heading'),
    code: types.includes('code') || inBlock('code'),
    link: types.includes('link') || types.includes('autolink'),
  };
  return Object.keys(kinds).filter((kind) => kinds[kind]);
}

const linkable = [
  ...['paragraph', 'bullet list', 'numbered list', 'check list', 'list in a list', 'quote'],
  ...['table cell', 'head of a table', 'list in a table', 'caption of a picture', 'callout'],
  ...['answer of a block with questions', 'block in a block', 'table in a block'],
  ...['bold', 'bold and italic'],
];

describe('insertLink, in any document', () => {
  /** Inserts a link into each block of text of many random documents, at a random place. */
  function insertEverywhere(
    check: (tried: {
      state: unknown;
      result: InsertionResult;
      words: string;
      runs: readonly TextRun[];
    }) => void,
  ): void {
    const span = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(
        arbitraryOtherRichText,
        fc.array(span, { minLength: 7, maxLength: 7 }),
        (state, spans) => {
          const blocks = collectTextBlocks(state).filter(isPassage);
          blocks.forEach(({ text: words, runs }, block) => {
            if (words === '') return;
            const { start, end } = pickSpan(words.length, spans[block % 7] ?? [0, 0]);
            const touched = runs.filter(
              (run) => run.start < end && start < run.start + run.text.length,
            );
            const result = insertLink(state, { block, start, end, target });
            check({ state, result, words: words.slice(start, end), runs: touched });
          });
        },
      ),
      { seed: 4, numRuns: 400 },
    );
  }

  const isNew = (link: ExtractedLink) => link.kind === 'internal' && link.target.id === target.id;

  it('gives back what it put in, and changes no word, no formatting and no other link', () => {
    let inserted = 0;
    insertEverywhere(({ state, result, words }) => {
      if (!result.ok) return;
      inserted += 1;
      const links = extractLinks(result.lexicalState);
      expect(links.filter(isNew)).toMatchObject([{ anchorText: words, target }]);
      const others = links.filter((link) => !isNew(link)).map(({ anchorText }) => anchorText);
      expect(others).toEqual(extractLinks(state).map(({ anchorText }) => anchorText));
      expect(readText(result.lexicalState)).toEqual(readText(state));
      expect(outlineHeadings(result.lexicalState)).toEqual(outlineHeadings(state));
      expect(spreadFormats(result.lexicalState)).toEqual(spreadFormats(state));
      expect(isRichText(result.lexicalState)).toBe(true);
    });
    expect(inserted).toBeGreaterThan(500);
  });

  it('leaves the document that it was given as it was', () => {
    insertEverywhere(({ state }) => {
      const before = structuredClone(state);
      insertLink(state, { block: 0, start: 0, end: 1, target });
      expect(state).toEqual(before);
    });
  });

  it('reaches every kind of place in which words may be linked, and no other', () => {
    const reached = new Set<string>();
    insertEverywhere(({ state, result, runs }) => {
      if (!result.ok) return;
      for (const kind of runs.flatMap(({ path }) => nameKinds(state, path))) reached.add(kind);
    });
    expect([...reached].sort()).toEqual([...linkable].sort());
  });

  it('splits text nodes, spans several, and refuses what is linked, code or on two lines', () => {
    const seen = {
      ...{ split: 0, several: 0 },
      ...{ 'inside-link': 0, 'inside-code': 0, 'not-one-line-of-text': 0 },
    };
    insertEverywhere(({ result, words, runs }) => {
      if (!result.ok && result.problem in seen) {
        if (result.problem === 'inside-link') seen['inside-link'] += 1;
        if (result.problem === 'inside-code') seen['inside-code'] += 1;
        if (result.problem === 'not-one-line-of-text') {
          seen['not-one-line-of-text'] += 1;
          expect(words).toContain('\n');
        }
        return;
      }
      expect(runs.some(({ insideLink }) => insideLink)).toBe(false);
      if (runs.length > 1) seen.several += 1;
      if (runs.some((run) => run.text.length > words.length)) seen.split += 1;
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });
});
