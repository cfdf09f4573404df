import type { CollectionBeforeChangeHook } from 'payload';
import { outlineHeadings } from '../../../links/extract/outlineHeadings.ts';
import { countWords, readingMinutes } from '../../../fields/rich-text/countWords.ts';

/** Counts words and minutes and lists the headings on every save, whatever a client sent. */
export const deriveReading: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const body: unknown = data['body'] === undefined ? originalDoc?.['body'] : data['body'];
  const wordCount = countWords(body);
  return {
    ...data,
    wordCount,
    readingMinutes: readingMinutes(wordCount),
    outline: outlineHeadings(body),
  };
};
