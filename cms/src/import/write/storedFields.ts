import { isRecord, readString } from '../../links/extract/lexicalNode.ts';
import type { ImportedExtra, ImportedFields } from './importMark.ts';

function readIds(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => String(isRecord(item) ? item['id'] : item));
}

/** The fields of a stored guide that an import writes, for comparing. */
export function readStoredFields(doc: unknown): ImportedFields {
  const fields = isRecord(doc) ? doc : {};
  const seo = isRecord(fields['seo']) ? fields['seo'] : {};
  return {
    title: readString(fields['title']),
    summary: readString(fields['summary']),
    body: fields['body'],
    topics: readIds(fields['topics']),
    occupations: readIds(fields['occupations']),
    settings: readIds(fields['settings']),
    sources: readIds(fields['sources']),
    authors: readIds(fields['authors']),
    seo: {
      title: readString(seo['title']) || null,
      description: readString(seo['description']) || null,
    },
  };
}

/** Those that an import writes only where a file has them. */
export function readStoredExtra(doc: unknown): ImportedExtra {
  const fields = isRecord(doc) ? doc : {};
  const [organization = null] = readIds([fields['organization']].filter(Boolean));
  const readDate = (name: string): string | null => {
    const value = fields[name];
    return value instanceof Date ? value.toISOString() : readString(value) || null;
  };
  return {
    publishedAt: readDate('publishedAt'),
    reviewedOn: readDate('reviewedOn'),
    organization,
  };
}
