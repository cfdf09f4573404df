import { readRecord, readRecords, readText, readTexts } from '../../fields/read/readValue.ts';
import { readKey } from '../../fields/read/readKey.ts';

/** A heading to choose: its id, and its words, set in by its level. */
export interface SectionOption {
  readonly value: string;
  readonly label: string;
  /** Ids that the heading had before its words changed. */
  readonly formerIds: readonly string[];
}

/** The id of the guide that a link's field names; null for other documents, which have no headings. */
export function readGuideId(reference: unknown): string | null {
  const { relationTo, value } = readRecord(reference);
  return relationTo === 'articles'
    ? (readKey('articles', value)?.replace('articles:', '') ?? null)
    : null;
}

/** The headings of a guide as the API answers with it, in order. */
export function readSections(guide: unknown): SectionOption[] {
  return readRecords(readRecord(guide)['outline']).flatMap(({ id, level, text, formerIds }) => {
    const value = readText(id);
    const depth = typeof level === 'number' ? Math.max(0, level - 2) : 0;
    const label = '\u2003'.repeat(depth) + readText(text);
    return value === '' ? [] : [{ value, label, formerIds: readTexts(formerIds) }];
  });
}

/** The heading that is or was called so: a link keeps the id that it was made with. */
export function findSection(
  sections: readonly SectionOption[],
  id: string,
): SectionOption | undefined {
  return (
    sections.find(({ value }) => value === id) ??
    sections.find(({ formerIds }) => formerIds.includes(id))
  );
}

/** What to offer: the headings, and what is chosen where the guide has no such heading any more. */
export function offerSections(sections: readonly SectionOption[], chosen: string): SectionOption[] {
  const isKnown = chosen === '' || findSection(sections, chosen) !== undefined;
  if (isKnown) return [...sections];
  return [...sections, { value: chosen, label: `${chosen} (not there)`, formerIds: [] }];
}
