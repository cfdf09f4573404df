import {
  readNumber,
  readOptionalText,
  readRecord,
  readRecords,
  readTexts,
} from '../../fields/read/readValue.ts';
import { readPublishedKey } from '../../links/sync/readPublishedKey.ts';
import type { PublishedKey } from '../publishedDocument.ts';

/** A guide that the link engine finds related. */
export interface RelatedEntry {
  readonly key: PublishedKey;
  /** Probability, 0–1, that an author would link one of the two to the other. */
  readonly score: number;
  /** A few words both are about, the most telling first. */
  readonly words: readonly string[];
}

/** What was found for one guide, the best first. */
export interface RelatedList {
  readonly key: PublishedKey;
  /** The revision of the published row that it was found for. */
  readonly revision: number;
  /** What the engine went by when it was found; null where nobody knows. */
  readonly basis: string | null;
  readonly guides: readonly RelatedEntry[];
}

/** As stored: `version` rises with each write. */
export interface RelatedRow extends RelatedList {
  readonly version: number;
}

/** No published row has this revision. */
const removedRevision = 0;

/** What stands in place of the list of a guide that is gone. */
export function removedList(key: PublishedKey): RelatedList {
  return { key, revision: removedRevision, basis: null, guides: [] };
}

/** True for what `removedList` made. */
export function isRemoved({ revision }: RelatedList): boolean {
  return revision === removedRevision;
}

/** Reads a row as the database gives it; null for one that isn't whole. */
export function readRelatedRow(value: unknown): RelatedRow | null {
  const row = readRecord(value);
  const key = readPublishedKey(row['key']);
  const revision = readNumber(row['revision']);
  const version = readNumber(row['version']);
  if (key === null || revision === null || version === null) return null;
  const guides = readRecords(row['guides']).flatMap((entry): RelatedEntry[] => {
    const related = readPublishedKey(entry['key']);
    const score = readNumber(entry['score']);
    return related === null || score === null
      ? []
      : [{ key: related, score, words: readTexts(entry['words']) }];
  });
  return { key, revision, basis: readOptionalText(row['basis']), version, guides };
}
