import { describe, expect, it } from 'vitest';
import { formatLinkChecks } from '../../cms/src/checking/formatLinkChecks.ts';
import { formatTable } from '../../cms/src/link-health/formats/formatTable.ts';
import { formatApplied } from '../../cms/src/link-suggestions/formatApplied.ts';
import { formatSuggestions } from '../../cms/src/link-suggestions/formatSuggestions.ts';
import { safeLine, safeText } from '../../cms/src/terminal/safeText.ts';
import { sampleReport } from '../support/sampleReport.ts';

const forged = 'Broken links                                          0';
const words = `pay\u001b]0;owned\u0007\u001b[2J\u009b1m\r\n${forged}\u2028${forged}\u0085${forged}`;

/** No line is one that the words forge, and nothing in the text steers the terminal. */
function expectHarmless(text: string): void {
  expect(text).toContain('pay');
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
  expect(text.split('\n').filter((line) => line.trim() === forged.trim())).toEqual([]);
}

describe('text for a terminal', () => {
  it('shows what would steer the terminal as a replacement sign, and keeps its lines', () => {
    expect(safeText('a\u001b[31mb\u0007\nc\td\u202e\u009be')).toBe('a�[31mb�\nc\td��e');
  });

  it('is one line where a line is wanted, and keeps other words as they are', () => {
    expect(safeLine('a\r\nb\u2028c\u0085d\te')).toBe('a b c d e');
    const plain = '  “Émigré”, 療法, שלום, 👩‍⚕️ → /guides/a';
    expect(safeLine(plain)).toBe(plain);
  });
});

describe('what people wrote', () => {
  const link = {
    ...{ anchor: words, sentence: words, target: `/guides/${words}`, score: 0.9 },
    reason: { kind: 'title-mention' as const, words, title: words },
  };

  it('forges no line of the link report', () => {
    const report = sampleReport({ pages: 3 });
    const source = { page: words, anchor: words, sentence: words, score: 0.5 };
    const text = formatTable({
      ...report,
      pages: report.pages.map((page) => ({
        ...{ ...page, path: words, isOrphan: true, isWeak: true, isUnreachable: true },
        sources: [source],
      })),
      faults: [
        {
          ...{ health: 'broken', page: words, origin: 'body', anchor: words, sentence: words },
          ...{ target: words, checkedAt: null },
          document: { title: words, path: words, isInTrash: false },
        },
      ],
      mixedWords: [{ words, targets: [{ target: words, pages: [words] }] }],
    });
    expect(text.split('\n').filter((line) => line.startsWith('Broken links'))).toHaveLength(2);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
  });

  it('forges none of the suggestions, suggested or applied', () => {
    expectHarmless(
      formatSuggestions(
        [{ guide: words, suggestions: [{ ...link, block: 0, start: 0, end: 3 }] }],
        { minScore: 0.5 },
      ),
    );
    const outcomes = [
      { guide: words, kind: 'changed' as const, id: '1', links: [link] },
      {
        ...{ guide: words, kind: 'skipped' as const },
        reason: { kind: 'links-waiting' as const, targets: [words] },
      },
    ];
    expectHarmless(formatApplied(outcomes, { adminPath: '/admin', minScore: 0.5 }));
  });

  it('forges none of the checked addresses', () => {
    const check = {
      ...{ address: words, status: 'broken' as const, httpStatus: 404, errorCode: null },
      ...{ finalAddress: words, movedForGood: false, looksMissing: false },
      ...{ checkedAt: '2030-01-01T00:00:00.000Z', failingSince: null, tries: 1 },
      ...{ notBefore: null, etag: null, lastModified: null },
    };
    const counts = { ok: 0, redirected: 0, broken: 1, failing: 0, unsure: 0 };
    const waiting = [{ host: words, until: null, left: 1 }];
    expectHarmless(
      formatLinkChecks({
        ...{ addresses: 1, due: 1, checked: [check], counts, known: { ...counts, unseen: 0 } },
        ...{ brokenBefore: [check], waiting },
      }),
    );
  });
});
