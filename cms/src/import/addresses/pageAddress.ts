import { toSlug } from '../../fields/slug.ts';
import type { FrontMatter } from '../markdown/frontMatter.ts';
import { readText, readTexts } from '../markdown/frontMatterValues.ts';
import { folderOf, normalizePath } from './normalizePath.ts';

/** What a page's file and front matter say about where it stands. */
export interface PageAddress {
  /** The address that the front matter gives, as written, or null. */
  readonly permalink: string | null;
  /** Path of the file's page inside the folder, normalized: /guides/pay for guides/pay.md. */
  readonly filePath: string;
  /** Earlier addresses, as written. */
  readonly redirectsFrom: readonly string[];
  /** The slug that the page gets, before it is made unique. */
  readonly slug: string;
}

/** Reads the addresses of a page. `file` is relative to the imported folder, with `/`. */
export function readPageAddress(file: string, frontMatter: FrontMatter): PageAddress {
  const permalink = readPermalink(file, frontMatter);
  const filePath = normalizePath(cleanFilePath(file));
  const base = permalink === null ? filePath : normalizePath(permalink);
  return {
    permalink,
    filePath,
    redirectsFrom: readTexts(frontMatter, 'redirect_from', 'redirectFrom', 'aliases', 'redirects'),
    slug:
      toSlug(base)
        .slice(0, 200)
        .replace(/[-/]+$/, '') ||
      toSlug(readName(file)) ||
      'index',
  };
}

function readPermalink(file: string, frontMatter: FrontMatter): string | null {
  const permalink = readText(frontMatter, 'permalink', 'url');
  const isAddress = permalink !== null && !/^https?:/i.test(permalink) && !/[{}:]/.test(permalink);
  if (isAddress && permalink !== 'false') return permalink;
  const slug = readText(frontMatter, 'slug');
  if (slug === null || /[{}]/.test(slug)) return null;
  return slug.includes('/') ? slug : `/${folderOf(cleanFilePath(file))}${slug}`;
}

/** A file's path without what generators put before names: dates of posts, numbers for order. */
function cleanFilePath(file: string): string {
  return file
    .replace(/(^|\/)_posts\//, '$1')
    .replace(/(^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]+$)/, '$1')
    .replace(/(^|\/)\d{1,3}[-_.](?=[a-z])/gi, '$1');
}

function readName(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
