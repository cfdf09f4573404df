import type { IndexedPage } from '../library/indexedPage.ts';
import { weighStem } from '../library/library.ts';
import type { LibraryIndex } from '../library/library.ts';
import { readStems } from '../text/readStems.ts';
import type { Mention } from './mention.ts';
import type { PageReading, ReadBlock } from './readPage.ts';
import { sentenceAt } from './sentenceAt.ts';

/** A target's words, ready to be compared with spans, sentences and headings of a page. */
export interface TargetWords {
  readonly titleWeight: number;
  readonly slugWeight: number;
  isInHead(stem: number): boolean;
  /** Share of the pages linking to the target that use the stem in the anchor. */
  anchorShare(stem: number): number;
  /** Likeness of the mention's sentence, its own words left out, with the target's text. */
  compareSentence(block: ReadBlock, mention: Mention): number;
  compareBlock(block: ReadBlock): number;
  /** Share of the target's name in the headings above a block. */
  compareHeading(block: number): number;
}

export function createTargetReader(index: LibraryIndex, reading: PageReading) {
  const scratch = new Float32Array(index.vocabulary.size());
  const heads = new Uint8Array(index.vocabulary.size());
  const headingStems = new Map<number, ReadonlySet<number>>();
  const weights = new Map<ReadBlock, Float32Array>();

  function readHeadings(block: number): ReadonlySet<number> {
    const known = headingStems.get(block);
    if (known !== undefined) return known;
    const path = reading.indexed.page.blocks[block]?.headingPath ?? [];
    const stems = new Set(readStems(path.slice(-2).join(' '), index.vocabulary));
    headingStems.set(block, stems);
    return stems;
  }

  function weighBlock(block: ReadBlock): Float32Array {
    const known = weights.get(block);
    if (known !== undefined) return known;
    const fresh = Float32Array.from(block.stems, (stem) =>
      index.vocabulary.isStopWord(stem) ? 0 : weighStem(index, stem),
    );
    weights.set(block, fresh);
    return fresh;
  }

  /** Only one target is open at a time: its weights lie in shared arrays. */
  return function openTarget(target: IndexedPage): { words: TargetWords; close: () => void } {
    const measures = index.measures.get(target.id);
    const body = measures?.body;
    const head = measures?.head;
    body?.terms.forEach((term, at) => (scratch[term] = body.weights[at] ?? 0));
    for (const term of head?.terms ?? []) heads[term] = 1;
    const nameWeights = new Map(
      [...target.nameStems].map((stem) => [stem, weighStem(index, stem)]),
    );
    const sumOf = (stems: ReadonlySet<number>): number =>
      [...stems].reduce((sum, stem) => sum + (nameWeights.get(stem) ?? 0), 0);
    const nameWeight = sumOf(target.nameStems);
    const anchors = index.anchorStems.get(target.id);
    const sources = index.inbound.get(target.id);
    const sourceCount = (sources?.size ?? 0) - (sources?.has(reading.id) ? 1 : 0);

    const wholeBlocks = new Map<ReadBlock, number>();

    function compare(block: ReadBlock, from: number, to: number, skip: Mention | null): number {
      const blockWeights = weighBlock(block);
      let shared = 0;
      let length = 0;
      for (let at = from; at < to; at += 1) {
        if (skip !== null && at >= skip.first && at <= skip.last) continue;
        const weight = blockWeights[at] ?? 0;
        shared += weight * (scratch[block.stems[at] ?? -1] ?? 0);
        length += weight * weight;
      }
      return length === 0 ? 0 : shared / Math.sqrt(length);
    }

    const words: TargetWords = {
      titleWeight: sumOf(target.titleStems),
      slugWeight: sumOf(target.slugStems),
      isInHead: (stem) => heads[stem] === 1,
      anchorShare(stem) {
        const used = anchors?.get(stem);
        if (used === undefined) return 0;
        return (used.size - (used.has(reading.id) ? 1 : 0)) / (sourceCount + 0.5);
      },
      compareSentence(block, mention) {
        const { from, to } = sentenceAt(block, mention.first);
        return compare(block, from, to, mention);
      },
      compareBlock(block) {
        const known = wholeBlocks.get(block) ?? compare(block, 0, block.stems.length, null);
        wholeBlocks.set(block, known);
        return known;
      },
      compareHeading(block) {
        if (nameWeight === 0) return 0;
        const stems = readHeadings(block);
        let found = 0;
        for (const [stem, weight] of nameWeights) if (stems.has(stem)) found += weight;
        return found / nameWeight;
      },
    };
    return {
      words,
      close() {
        for (const term of body?.terms ?? []) scratch[term] = 0;
        for (const term of head?.terms ?? []) heads[term] = 0;
      },
    };
  };
}
