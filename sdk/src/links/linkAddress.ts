import type { ContentLink } from '../generated/operations.ts';
import type { PageType } from '../generated/schemaTypes.ts';
import type { LinkNode } from '../rich-text/tree.ts';
import { type AddressOptions, addressFor } from './addresses.ts';

/** Types as rich text and ids name them. */
const pageTypes: Readonly<Record<string, PageType>> = {
  articles: 'ARTICLE',
  'career-settings': 'CAREER_SETTING',
  'guide-sets': 'GUIDE_SET',
  occupations: 'OCCUPATION',
  services: 'SERVICE',
  topics: 'TOPIC',
};

/**
 * Where a link leads with pages at addresses of your own, down to the section that it means: for
 * links of a list, and for those of a rich text as `href` of its renderers. The query and section of
 * a path that was typed stay with it, and web addresses stay as they are. Null when there is nothing
 * to lead to.
 */
export function linkAddress(
  link: ContentLink | LinkNode,
  options: AddressOptions = {},
): string | null {
  const { href, target } = link;
  if (href === null || target === null) return href;
  const type = 'key' in target ? pageTypes[target.type] : target.type;
  // A newer server may know types that this version does not.
  if (type === undefined) return href;
  const [rest = ''] = /[?#].*/s.exec(href) ?? [];
  return addressFor({ ...target, type, section: null }, options) + rest;
}
