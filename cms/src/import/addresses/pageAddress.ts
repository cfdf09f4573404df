import { toSlug } from '../../fields/slug.ts';
import type { FieldReader } from '../markdown/frontMatterValues.ts';
import { folderOf, normalizePath } from './normalizePath.ts';

/** What a page's file and front matter say about where it stands. */
export interface PageAddress {
  /** The address that the front matter gives, as written, or null. */
  readonly permalink: string | null;
  /** Path of the file's page inside the folder, normalized: /guides/pay for guides/pay.md. */
  readonly filePath: string;
  /** Earlier addresses, as written. */
  readonly redirectsFrom: readonly string[];
  /** Other addresses by which links may mean the page. */
  readonly otherPaths: readonly string[];
  /** The slug that the page gets, before it is made unique. */
  readonly slug: string;
}

const MAX_SLUG = 200;
/** Jekyll's names of patterns, which are no addresses. */
const PATTERNS = new Set(['date', 'pretty', 'ordinal', 'weekdate', 'none', 'false']);

/** Reads the addresses of a page. `path` is relative to the imported folder, with `/`. */
export function readPageAddress(
  path: string,
  { fields, title, contentFolder }: { fields: FieldReader; title: string; contentFolder: string },
): PageAddress {
  const file = path.slice(contentFolder.length);
  const permalink = readPermalink(file, fields);
  const filePath = normalizePath(cleanFilePath(file));
  const base = permalink === null ? filePath : normalizePath(permalink);
  const id = fields.textThat((text) => /^[\w./-]*[a-z][\w./-]*$/i.test(text), 'id');
  return {
    permalink,
    filePath,
    redirectsFrom: fields.texts('redirect_from', 'redirectFrom', 'aliases', 'redirects'),
    otherPaths: id === null ? [] : [`/${folderOf(cleanFilePath(file))}${id}`],
    slug: makeSlug(base, title),
  };
}

/** The slug of an address. What has no Latin letters, such as the front page, goes by its title. */
function makeSlug(base: string, title: string): string {
  const segments = base.split('/').filter((segment) => segment !== '');
  const last = toSlug(segments.pop() ?? '');
  const name = last || toSlug(title.replaceAll('/', ' ')).slice(0, 80) || 'guide';
  return toSlug([...segments, name].join('/'))
    .slice(0, MAX_SLUG)
    .replace(/[-/]+$/, '');
}

function readPermalink(file: string, fields: FieldReader): string | null {
  const isAddress = (text: string): boolean =>
    !/^https?:/i.test(text) && !/[{}:]/.test(text) && !PATTERNS.has(text);
  const permalink = fields.textThat(isAddress, 'permalink') ?? fields.textThat(isAddress, 'url');
  if (permalink !== null) return permalink;
  const slug = fields.textThat((text) => !/[{}:]/.test(text), 'slug');
  if (slug === null) return null;
  // An index page is its folder, and the slug takes that folder's place.
  const page = cleanFilePath(file).replace(/\/(?:_?index|readme)\.\w+$/i, '');
  return slug.includes('/') ? slug : `/${folderOf(page)}${slug}`;
}

/** A file's path without what generators put before names: dates of posts, numbers for order. */
function cleanFilePath(file: string): string {
  return file
    .replace(/(^|\/)_(?:posts|drafts)\//, '$1')
    .replace(/(^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]+$)/, '$1')
    .replace(/(^|\/)\d{1,3}[-_.](?=[a-z])/gi, '$1');
}
