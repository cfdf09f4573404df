import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { defaultPathPatterns, isPathPattern } from '../../fields/pathPatterns.ts';
import { readRecord } from '../../fields/read/readValue.ts';

/** Where the pages of each type stand: paths with `{slug}` in them, by type. */
export type PathPatterns = Readonly<Record<LinkTarget, string>>;

/** The patterns of the `site-settings` global; what is missing or unusable has its default. */
export function readPathPatterns(siteSettings: unknown): PathPatterns {
  const paths = readRecord(readRecord(siteSettings)['paths']);
  const read = (type: LinkTarget, field: string): string => {
    const pattern = paths[field];
    return isPathPattern(pattern) ? pattern : defaultPathPatterns[type];
  };
  return {
    articles: read('articles', 'articles'),
    'career-settings': read('career-settings', 'careerSettings'),
    occupations: read('occupations', 'occupations'),
    services: read('services', 'services'),
    'guide-sets': read('guide-sets', 'guideSets'),
    topics: read('topics', 'topics'),
  };
}

/** The address of a document's page on the site; null for types without pages. */
export function documentPath(
  type: string,
  slug: string | null,
  patterns: PathPatterns,
): string | null {
  return slug === null || !isLinkTarget(type) ? null : patterns[type].replace('{slug}', slug);
}
