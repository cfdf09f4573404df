import type { PageType } from '../generated/schemaTypes.ts';

/** Where pages stand on your site. */
export interface AddressOptions {
  /** Put before each path, for example `https://guides.example`. @default none */
  origin?: string | undefined;
  /** Replaces the server's path, by type: `{ ARTICLE: '/read/{slug}' }`. */
  patterns?: Partial<Record<PageType, string>> | undefined;
}

/** What an address is made from. */
export interface Addressable {
  type: PageType;
  /** The last part of its address. */
  slug: string;
  /** Where the server says that it stands. */
  path: string;
  /** The id of the heading there to lead to. @default the top of the page */
  section?: string | null | undefined;
}

/** The address of a page on your site. */
export function addressFor(page: Addressable, options: AddressOptions = {}): string {
  const { origin = '', patterns } = options;
  const pattern = patterns?.[page.type]?.replaceAll('{slug}', encodeURIComponent(page.slug));
  const section = page.section ? `#${page.section}` : '';
  return origin.replace(/\/+$/, '') + (pattern ?? page.path) + section;
}
