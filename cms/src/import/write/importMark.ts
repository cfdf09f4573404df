import { hashContent } from './contentHash.ts';
import type { PageOrigin } from './pageOrigin.ts';

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

/** Those that it writes only where the file has them, and else leaves as they are. */
export interface ImportedExtra {
  publishedAt: string | null;
  reviewedOn: string | null;
  /** Id. */
  organization: string | null;
}

/** Marks a guide that exists so that links can lead to it, but whose content is still to come. */
export const RESERVED_MARK = 'reserved';

interface MarkOptions {
  extra: ImportedExtra;
  /** True when the file itself says that it isn't to be published yet. */
  isDraft: boolean;
  origin: PageOrigin;
  hosts: readonly string[];
}

/**
 * What is stored with an imported guide: a fingerprint of the file's content, one of the guide as
 * it was written, by which a later change of an editor is noticed, those of its origin, and the
 * hosts of the site it came from, and what it got that a guide needn't get from a file.
 */
export function makeImportMark(
  fields: ImportedFields,
  { extra, isDraft, origin, hosts }: MarkOptions,
): string {
  const content = hashContent([fields, extra, ...(isDraft ? ['draft'] : [])]);
  const { folder, file, place } = origin;
  const written = hashFields(fields);
  return [content, written, folder, file, packHosts(hosts), packExtra(extra), place ?? ''].join(
    '.',
  );
}

const MAX_HOSTS = 20;

function packHosts(hosts: readonly string[]): string {
  return Buffer.from(hosts.slice(0, MAX_HOSTS).join(' ')).toString('base64url');
}

/** The hosts that counted as the folder's own site when the mark was made. */
export function readHosts(mark: string | null): string[] {
  const [, , , , hosts = ''] = mark?.split('.') ?? [];
  return Buffer.from(hosts, 'base64url')
    .toString('utf8')
    .split(' ')
    .filter((host) => host !== '');
}

/** True when both marks were made of the same content. */
export function hasSameContent(mark: string | null, other: string): boolean {
  return mark !== null && mark.split('.')[0] === other.split('.')[0];
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

function packExtra(extra: ImportedExtra): string {
  return EXTRA.map((name) => (extra[name] === null ? '' : hashContent(extra[name]))).join('-');
}

const EXTRA = ['publishedAt', 'reviewedOn', 'organization'] as const;

/** True when the guide's fields are not those that the mark was made with. */
export function isEditedSince(mark: string, stored: ImportedFields, extra: ImportedExtra): boolean {
  if (mark.split('.')[1] !== hashFields(stored)) return true;
  const written = mark.split('.')[5]?.split('-') ?? [];
  return EXTRA.some(
    (name, index) => (written[index] ?? '') !== '' && written[index] !== hashContent(extra[name]),
  );
}
