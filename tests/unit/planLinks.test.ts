import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentLink } from '../../cms/src/links/sync/documentLink.ts';
import type { LinkRow } from '../../cms/src/links/sync/linkRow.ts';
import { planLinks } from '../../cms/src/links/sync/planLinks.ts';

const target = fc.constantFrom('articles:1' as const, 'articles:2' as const, 'topics:1' as const);
const links: fc.Arbitrary<DocumentLink[]> = fc
  .array(fc.record({ target, anchorText: fc.constantFrom('a', 'b', 'c') }), { maxLength: 6 })
  .map((list) =>
    list.map((link, position) => ({
      ...link,
      origin: 'body',
      field: 'body',
      targetSection: null,
      url: null,
      sentence: `${link.anchorText} at ${position}`,
      section: null,
      relation: 'related',
      position,
      activeFrom: null,
      activeUntil: null,
    })),
  );

/** Does to a list of rows what a plan says; new rows are named after a counter. */
function createStore() {
  let rows: LinkRow[] = [];
  let count = 0;
  return (published: DocumentLink[], draft: DocumentLink[]) => {
    const plan = planLinks({ published, draft, rows });
    rows = plan.links.map(({ row, values }) => ({
      status: 'ok',
      id: row?.id ?? `row-${(count += 1)}`,
      ...values,
    }));
    const ids = plan.links.flatMap(({ published: link }, index) =>
      link === null ? [] : [`${rows[index]?.id ?? ''} ${link.position}`],
    );
    return { plan, rows, ids };
  };
}

describe('planLinks', () => {
  it('has one row for each link and none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(links, links), { maxLength: 5 }), (history) => {
        const save = createStore();
        for (const [published, draft] of history) {
          const { rows } = save(published, draft);
          expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
          expect(rows.filter((row) => row.inPublished)).toHaveLength(published.length);
          expect(rows.filter((row) => row.inDraft)).toHaveLength(draft.length);
        }
      }),
      { seed: 7 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(links, links, links, (published, draft, older) => {
        const save = createStore();
        save(older, older);
        const { rows } = save(published, draft);
        expect(save(published, draft).rows).toEqual(rows);
      }),
      { seed: 7 },
    );
  });

  it('keeps the ids of published links through any history of drafts', () => {
    fc.assert(
      fc.property(links, fc.array(links, { maxLength: 6 }), (published, drafts) => {
        const save = createStore();
        const { ids } = save(published, published);
        for (const draft of drafts) expect(save(published, draft).ids).toEqual(ids);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('keeps the row of a link whose words change', () => {
    const save = createStore();
    const one =
      fc.sample(
        links.filter((list) => list.length === 1),
        { seed: 7, numRuns: 1 },
      )[0] ?? [];
    const [first] = save(one, one).rows;
    const changed = one.map((each) => ({ ...each, anchorText: 'other words' }));
    expect(save(changed, changed).rows).toMatchObject([
      { id: first?.id, anchorText: 'other words' },
    ]);
  });
});
