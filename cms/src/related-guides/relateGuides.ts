import { relatedGuides } from '../links/index.ts';
import type { GuideLibrary } from '../guide-library/openGuideLibrary.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';
import type { RelatedEntry, RelatedList } from '../published/related/relatedRow.ts';
import type { OutdatedLists } from './findOutdated.ts';

/** As many as a page would show, and some to spare for those that are unpublished meanwhile. */
const longestList = 12;
/** Less likely ones are no better than another guide on the same subject. */
const leastScore = 0.05;

/**
 * Makes the lists that are outdated, and those of the guides that a changed guide is related to: it
 * may now belong in theirs.
 */
export function* relateGuides(
  {
    snapshot,
    pages,
    library,
    basis,
  }: Pick<GuideLibrary, 'snapshot' | 'pages' | 'library'> & { basis: string },
  { changed, touched }: OutdatedLists,
): Generator<RelatedList> {
  const pageOf = new Map(pages.map((page) => [page.slug, page]));
  const done = new Set<PublishedKey>();
  const reached = new Set<PublishedKey>();
  for (const key of changed) {
    const list = relate(key);
    if (list === null) continue;
    for (const guide of list.guides) reached.add(guide.key);
    yield list;
  }
  for (const key of [...touched, ...reached]) {
    const list = done.has(key) ? null : relate(key);
    if (list !== null) yield list;
  }

  function relate(key: PublishedKey): RelatedList | null {
    done.add(key);
    const row = snapshot.get(key);
    const page = pageOf.get(row?.path ?? '');
    if (row === undefined || page === undefined) return null;
    const guides = relatedGuides(library, page, { limit: longestList }).flatMap(
      ({ target, score, reason }): RelatedEntry[] => {
        const found = snapshot.findByPath(target);
        if (found === undefined || score < leastScore) return [];
        const words = reason.kind === 'similar-text' ? reason.words : [];
        return [{ key: found.key, score, words }];
      },
    );
    return { key, revision: row.revision, basis, guides };
  }
}
