import type { LibraryIndex } from '../library/library.ts';
import { judgeMentions, judgeTargets } from '../model/rankingModel.ts';
import type { RankedTarget, UnlinkedModel } from '../model/rankingModel.ts';
import { toProbability } from '../model/trees.ts';
import { describePage } from './describePage.ts';
import { readPage } from './readPage.ts';
import type { PageReading } from './readPage.ts';

/** So many of the likeliest targets are read too. */
const ASKED_BACK = 20;
/** What the target's text says of the page, against what the page's says of the target. */
const SHARE_BACK = 0.2;

/**
 * The ranking where there are no links to go by. Whether the likeliest targets would link back
 * counts too.
 */
export function judgeUnlinked(
  index: LibraryIndex,
  { reading, model }: { reading: PageReading; model: UnlinkedModel },
): RankedTarget[] {
  const { slope, shift } = model.calibration;
  const judged = judgeMentions(describePage(index, reading), model.mention);
  return judgeTargets(judged, model.target)
    .map((ranked, place) => {
      const back = place < ASKED_BACK ? askBack(ranked.target) : null;
      const margin = back === null ? ranked.margin : mix(ranked.margin, back);
      return { ...ranked, margin, score: toProbability(slope * margin + shift) };
    })
    .sort((a, b) => b.score - a.score || a.target - b.target);

  /** Null when the page asked about isn't in the library. */
  function askBack(target: number): number | null {
    const other = index.pages.get(target)?.page;
    if (other === undefined) return null;
    const described = describePage(index, readPage(index, other), reading.id);
    const [back] = judgeTargets(judgeMentions(described, model.mention), model.target);
    return back?.margin ?? null;
  }
}

function mix(margin: number, back: number): number {
  return margin + (back - margin) * SHARE_BACK;
}
