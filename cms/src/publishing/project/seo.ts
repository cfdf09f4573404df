import type { PublishedKey } from '../../published/publishedDocument.ts';
import { readKey } from '../../fields/read/readKey.ts';
import { readOptionalText, readRecord } from '../../fields/read/readValue.ts';
import type { StoredRecord } from '../../fields/read/readValue.ts';

export interface StoredSeo {
  title: string;
  description: string;
  image: PublishedKey | null;
  noIndex: boolean;
}

/** What search engines are told; what is left empty falls back to title, summary and image. */
export function projectSeo(
  document: StoredRecord,
  fallback: { title: string; summary: string; image?: PublishedKey | null },
): StoredSeo {
  const seo = readRecord(document['seo']);
  return {
    title: readOptionalText(seo['title']) ?? fallback.title,
    description: readOptionalText(seo['description']) ?? fallback.summary,
    image: readKey('media', seo['image']) ?? fallback.image ?? null,
    noIndex: seo['noIndex'] === true,
  };
}
