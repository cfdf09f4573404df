import type { IndexedPage } from '../library/indexedPage.ts';
import { weighStem } from '../library/library.ts';
import type { LibraryIndex } from '../library/library.ts';
import { readStems } from '../text/readStems.ts';
import type { Mention } from './mention.ts';
import type { PageReading, ReadBlock } from './readPage.ts';

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
  const headingStems = reading.indexed.page.blocks.map(
    (block) => new Set(readStems(block.headingPath.slice(-2).join(' '), index.vocabulary)),
  );

  /** Only one target is open at a time: its weights lie in shared arrays. */
  return function openTarget(target: IndexedPage): { words: TargetWords; close: () => void } {
    const measures = index.measures.get(target.id);
    const body = measures?.body;
    const head = measures?.head;
    body?.terms.forEach((term, at) => (scratch[term] = body.weights[at] ?? 0));
    for (const term of head?.terms ?? []) heads[term] = 1;
    const weights = new Map([...target.nameStems].map((stem) => [stem, weighStem(index, stem)]));
    const sumOf = (stems: ReadonlySet<number>): number =>
      [...stems].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
    const nameWeight = sumOf(target.nameStems);
    const anchors = index.anchorStems.get(target.id);
    const sources = index.inbound.get(target.id);
    const sourceCount = (sources?.size ?? 0) - (sources?.has(reading.id) ? 1 : 0);

    function compare(stems: Int32Array, from: number, to: number, skip: Mention | null): number {
      let shared = 0;
      let length = 0;
      for (let at = from; at < to; at += 1) {
        if (skip !== null && at >= skip.first && at <= skip.last) continue;
        const stem = stems[at] ?? -1;
        if (index.vocabulary.isStopWord(stem)) continue;
        const weight = weighStem(index, stem);
        shared += weight * (scratch[stem] ?? 0);
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
        const sentence = block.sentences[mention.first];
        const from = block.sentences.indexOf(sentence ?? 0);
        const to = block.sentences.lastIndexOf(sentence ?? 0) + 1;
        return compare(block.stems, from, to, mention);
      },
      compareBlock: (block) => compare(block.stems, 0, block.stems.length, null),
      compareHeading(block) {
        const stems = headingStems[block];
        if (stems === undefined || nameWeight === 0) return 0;
        let found = 0;
        for (const [stem, weight] of weights) if (stems.has(stem)) found += weight;
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
