import { describe, expect, it } from 'vitest';
import { countFindings, findingNames } from '../../cms/src/link-health/findings.ts';
import type { FindingName } from '../../cms/src/link-health/findings.ts';
import type { LinkReport } from '../../cms/src/link-health/linkReport.ts';
import { sampleReport } from '../support/sampleReport.ts';

const sound = sampleReport({ pages: 1 });
const [page] = sound.pages;
if (page === undefined) throw new Error('The sample has no page.');
const well = { ...page, isOrphan: false, isWeak: false, clickDepth: 1 };
const clean: LinkReport = { ...sound, pages: [well] };
const { links } = sound.totals;
const withLinks = (more: Partial<typeof links>): LinkReport => ({
  ...clean,
  totals: { ...clean.totals, links: { ...links, ...more } },
});

/** For each word that --fail-on takes, a report in which nothing else is found. */
const reports: Record<FindingName, LinkReport> = {
  broken: withLinks({ broken: 1 }),
  'broken-section': withLinks({ 'broken-section': 1 }),
  unpublished: withLinks({ unpublished: 1 }),
  redirected: withLinks({ redirected: 1 }),
  orphan: { ...clean, pages: [{ ...well, isOrphan: true }] },
  weak: { ...clean, pages: [{ ...well, isWeak: true }] },
  unreachable: { ...clean, pages: [{ ...well, isUnreachable: true }] },
  'mixed-words': { ...clean, mixedWords: [{ words: 'pay', targets: [] }] },
};

describe('what --fail-on finds', () => {
  it.each(findingNames)('%s alone', (name) => {
    const none = Object.fromEntries(findingNames.map((one) => [one, 0]));
    expect(countFindings(reports[name])).toEqual({ ...none, [name]: 1 });
  });

  it('nothing where all is well, nor in what stands alone on purpose', () => {
    const alone = { ...well, standsAlone: true, clickDepth: null };
    for (const report of [clean, { ...clean, pages: [alone] }]) {
      expect(Object.values(countFindings(report)).every((count) => count === 0)).toBe(true);
    }
  });
});
