import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { prepareLibrary, relatedGuides } from '../../cms/src/links/index.ts';
import type { LibraryPage } from '../../cms/src/links/index.ts';
import { sumMargins } from '../../cms/src/links/model/rankingModel.ts';
import { describeRelated } from '../../cms/src/links/related/describeRelated.ts';
import { judgeRelated } from '../../cms/src/links/related/judgeRelated.ts';
import { arbitraryLibrary } from './support/arbitraryLibrary.ts';
import { guide, linkFrom } from './support/guide.ts';

const hands = guide('/hands', 'Hand therapy', [
  'Splints, tendons and grip strength after surgery.',
]);
const splints = guide('/splints', 'Making splints', ['Splints protect tendons in the hand.']);
const taxes = guide('/taxes', 'Taxes for contractors', ['Quarterly estimates and deductions.']);
const loans = guide('/loans', 'Student loans', ['Repayment and forgiveness of debt.']);

describe('relatedGuides', () => {
  it('puts a guide on the same subject first and says which words they share', () => {
    const library = prepareLibrary([hands, splints, taxes, loans]);
    const best = relatedGuides(library, hands)[0];
    expect(best?.target).toBe('/splints');
    expect(best?.reason).toMatchObject({ kind: 'similar-text' });
    expect(JSON.stringify(best?.reason)).toMatch(/splints|tendons/);
  });

  it('counts a link that is there as the best reason', () => {
    const linking = { ...taxes, links: [linkFrom(taxes, 'deductions', '/hands')] };
    const library = prepareLibrary([hands, splints, linking, loans]);
    const guides = relatedGuides(library, hands);
    expect(guides.find((one) => one.target === '/taxes')).toMatchObject({
      reason: { kind: 'links-here' },
    });
    expect(relatedGuides(library, linking)[0]).toMatchObject({
      target: '/hands',
      reason: { kind: 'linked-from-here' },
    });
  });

  it('leaves copies of a guide it has named to the end', () => {
    const copy = { ...splints, slug: '/splints-copy' };
    const ways = guide('/grip', 'Grip strength', ['Grip strength and tendons after surgery.']);
    const library = prepareLibrary([hands, splints, copy, ways, taxes, loans]);
    const targets = relatedGuides(library, hands, { limit: 2 }).map((one) => one.target);
    expect(targets.filter((target) => target.startsWith('/splints'))).toHaveLength(1);
  });

  it('judges a pair by what both pages say of each other', () => {
    const naming = guide('/hands', 'Hand therapy', [
      'Making splints comes first. Making splints protects tendons, and grip strength returns.',
    ]);
    const library = prepareLibrary([naming, splints, taxes, loans]);
    const { index, model } = library;
    const idOf = (slug: string): number => index.ids.get(slug) ?? -1;
    const view = (from: LibraryPage, to: LibraryPage): number => {
      const { candidates } = describeRelated(index, from, model, idOf(to.slug));
      return sumMargins(model.related, candidates[0]?.row ?? []);
    };
    const ours = describeRelated(index, naming, model).candidates;
    const row = ours.find(({ id }) => id === idOf('/splints'))?.row ?? [];
    const margin = sumMargins(model.related, row);
    const back = view(splints, naming);
    expect(back).not.toBeCloseTo(margin, 3);
    const { judged } = judgeRelated(index, naming, model);
    const found = judged.find(({ id }) => id === idOf('/splints'));
    expect(found?.margin).toBeCloseTo((2 * margin + back) / 3, 10);
  });

  it('judges a page that is not in the library by its own text alone', () => {
    const { index, model } = prepareLibrary([splints, taxes, loans]);
    const { candidates } = describeRelated(index, hands, model);
    const { judged } = judgeRelated(index, hands, model);
    const margins = new Map(judged.map(({ id, margin }) => [id, margin]));
    expect(margins.size).toBe(candidates.length);
    for (const { id, row } of candidates) {
      expect(margins.get(id)).toBe(sumMargins(model.related, row));
    }
  });

  it('never names the page itself nor one twice, and keeps to the limit', () => {
    fc.assert(
      fc.property(arbitraryLibrary, fc.integer({ min: 0, max: 8 }), (pages, limit) => {
        const library = prepareLibrary(pages, { learnFrom: 0 });
        for (const page of pages) {
          const targets = relatedGuides(library, page, { limit }).map((one) => one.target);
          expect(targets).not.toContain(page.slug);
          expect(new Set(targets).size).toBe(targets.length);
          expect(targets.length).toBeLessThanOrEqual(limit);
        }
      }),
      { seed: 4, numRuns: 30 },
    );
  });
});
