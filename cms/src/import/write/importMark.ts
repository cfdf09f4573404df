import { hashContent } from './contentHash.ts';

/** The fields that an import writes and an editor may change. */
export interface ImportedFields {
  title: string;
  summary: string;
  body: unknown;
  topics: readonly string[];
  occupations: readonly string[];
  settings: readonly string[];
  sources: readonly string[];
  authors: readonly string[];
  seo: { title: string | null; description: string | null };
}

/** Marks a guide that exists so that links can lead to it, but whose content is still to come. */
export const RESERVED_MARK = 'reserved';

/**
 * What is stored with an imported guide: a fingerprint of the file's content, and one of the
 * guide as it was written, by which a later change of an editor is noticed.
 */
export function makeImportMark(fields: ImportedFields, extra: unknown): string {
  return `${hashContent([fields, extra])}.${hashFields(fields)}`;
}

export function hashFields(fields: ImportedFields): string {
  const { title, summary, body, topics, occupations, settings, sources, authors, seo } = fields;
  const { title: seoTitle, description: seoDescription } = seo;
  return hashContent({
    title,
    summary,
    body,
    topics,
    occupations,
    settings,
    sources,
    authors,
    seoTitle,
    seoDescription,
  });
}

/** True when the guide's fields are not those that the mark was made with. */
export function isEditedSince(mark: string, stored: ImportedFields): boolean {
  return mark.split('.')[1] !== hashFields(stored);
}
