import { readRecord, readRecords, readText } from '../../fields/read/readValue.ts';
import { readKey } from '../../fields/read/readKey.ts';

/** A heading to choose: its id, and its words, set in by its level. */
export interface SectionOption {
  readonly value: string;
  readonly label: string;
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
  return readRecords(readRecord(guide)['outline']).flatMap(({ id, level, text }) => {
    const value = readText(id);
    const depth = typeof level === 'number' ? Math.max(0, level - 2) : 0;
    return value === '' ? [] : [{ value, label: '\u2003'.repeat(depth) + readText(text) }];
  });
}

/** What to offer: the headings, and what is chosen where the guide has no such heading any more. */
export function offerSections(sections: readonly SectionOption[], chosen: string): SectionOption[] {
  const isKnown = chosen === '' || sections.some(({ value }) => value === chosen);
  return isKnown ? [...sections] : [...sections, { value: chosen, label: `${chosen} (not there)` }];
}
