import type { PublishedKey } from '../publishedDocument.ts';
import type { RelatedEntry } from './relatedRow.ts';

/** A list in little memory: shared keys, and all else as one text. */
export interface PackedRelated {
  readonly keys: readonly PublishedKey[];
  /** A line each: the score in thousandths, then the words. */
  readonly lines: string;
}

const entryEnd = '\n';
const partEnd = '\t';

export function packRelated(
  guides: readonly RelatedEntry[],
  internKey: (key: PublishedKey) => PublishedKey,
): PackedRelated {
  const lines = guides.map(({ score, words }) =>
    [Math.round(score * 1000), ...words.map((word) => word.replace(/[\n\t]+/g, ' '))].join(partEnd),
  );
  return { keys: guides.map(({ key }) => internKey(key)), lines: lines.join(entryEnd) };
}

export function unpackRelated({ keys, lines }: PackedRelated): RelatedEntry[] {
  const parts = lines.split(entryEnd);
  return keys.map((key, at) => {
    const [score = '0', ...words] = (parts[at] ?? '').split(partEnd);
    return { key, score: Number(score) / 1000, words };
  });
}
