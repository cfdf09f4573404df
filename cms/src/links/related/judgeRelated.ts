import type { LibraryIndex } from '../library/library.ts';
import type { LibraryPage } from '../library/libraryPage.ts';
import { sumMargins } from '../model/rankingModel.ts';
import type { LearnedModel } from '../model/rankingModel.ts';
import type { PageReading } from '../suggest/readPage.ts';
import { describeRelated } from './describeRelated.ts';

/** So many of the likeliest pages are read too, to see this page from theirs. */
const ASKED_BACK = 15;

/** What the other page's text says of this one counts half as much as what this one's says. */
const SHARE_BACK = 1 / 3;

interface Judged {
  readonly id: number;
  /** Log odds that an author would link one of the two to the other. */
  readonly margin: number;
}

/** Pages that may be related to this one, the likeliest judged from both sides; in no order. */
export function judgeRelated(
  index: LibraryIndex,
  page: LibraryPage,
  model: LearnedModel,
): { reading: PageReading; judged: Judged[] } {
  const { reading, candidates } = describeRelated(index, page, model);
  const seen = candidates
    .map(({ id, row }) => ({ id, margin: sumMargins(model.related, row) }))
    .sort((a, b) => b.margin - a.margin || a.id - b.id);
  const judged = seen.map(({ id, margin }, place) => {
    const back = place < ASKED_BACK ? askBack(id) : null;
    return { id, margin: back === null ? margin : margin + (back - margin) * SHARE_BACK };
  });
  return { reading, judged };

  /** Null when either page isn't in the library. */
  function askBack(id: number): number | null {
    const other = index.pages.get(id)?.page;
    if (other === undefined) return null;
    const [back] = describeRelated(index, other, model, reading.id).candidates;
    return back === undefined ? null : sumMargins(model.related, back.row);
  }
}
