import type { JudgedMention, JudgedTarget } from '../model/rankingModel.ts';
import type { PageReading } from './readPage.ts';

/** Below this the words are no better than any others in the page. */
const LEAST_MARGIN = -8;
/** Mentions this close to the best are as good; the first of them is taken. */
const AS_GOOD = 0.15;
const MAX_WORDS = 8;

/**
 * The words for each target, the first target choosing first: no two overlap. A target whose words
 * are all taken, or none of whose words is good, has null.
 */
export function choosePlaces(
  targets: readonly JudgedTarget[],
  reading: PageReading,
): (JudgedMention | null)[] {
  const taken = reading.blocks.map((block) => Uint8Array.from(block.taken));
  return targets.map(({ judged }) => {
    const free = judged.filter(
      (mention) => mention.margin >= LEAST_MARGIN && isFree(taken[mention.block], mention),
    );
    const best = free[0];
    if (best === undefined) return null;
    const good = free.filter((mention) => mention.margin >= best.margin - AS_GOOD);
    const chosen = good.reduce((first, mention) => (isBefore(mention, first) ? mention : first));
    taken[chosen.block]?.fill(1, chosen.first, chosen.last + 1);
    return chosen;
  });
}

function isFree(taken: Uint8Array | undefined, { first, last }: JudgedMention): boolean {
  return last - first < MAX_WORDS && taken?.subarray(first, last + 1).includes(1) === false;
}

function isBefore(a: JudgedMention, b: JudgedMention): boolean {
  return a.block < b.block || (a.block === b.block && a.first < b.first);
}
