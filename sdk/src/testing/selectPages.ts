import type { FixtureLibrary } from './fixtureLibrary.ts';
import { includes } from './pageFields.ts';
import type { PageRecord } from './pageRecord.ts';

/** Whether an article passes an `ArticleFilter`. Pages are named by slug or id. */
export function matchArticle(
  page: PageRecord,
  filter: Readonly<Record<string, unknown>>,
  library: FixtureLibrary,
): boolean {
  const { author, guideSet, occupation, publishedAfter, publishedBefore, setting, text, topic } =
    filter;
  const names = (list: unknown, wanted: unknown): boolean =>
    typeof wanted !== 'string' || includes(list, wanted.replace(/^[a-z-]+:/, ''));
  return (
    names(page['topicSlugs'], topic) &&
    names(page['occupationSlugs'], occupation) &&
    names(page['settingSlugs'], setting) &&
    names(page['authorSlugs'], author) &&
    (typeof guideSet !== 'string' || isInSet(page, guideSet, library)) &&
    (typeof publishedAfter !== 'string' ||
      Date.parse(page.publishedAt) >= Date.parse(publishedAfter)) &&
    (typeof publishedBefore !== 'string' ||
      Date.parse(page.publishedAt) < Date.parse(publishedBefore)) &&
    (typeof text !== 'string' ||
      `${page.title} ${page.summary}`.toLowerCase().includes(text.toLowerCase()))
  );
}

function isInSet(page: PageRecord, name: string, library: FixtureLibrary): boolean {
  const set = library.pagesOf('GUIDE_SET').find((other) => [other.slug, other.id].includes(name));
  return includes(set?.['guideSlugs'], page.slug);
}

/** Whether a guide set passes a `GuideSetFilter` at this moment. */
export function matchGuideSet(
  page: PageRecord,
  filter: Readonly<Record<string, unknown>>,
  now: number = Date.now(),
): boolean {
  const { active, placement } = filter;
  const from = page['activeFrom'];
  const until = page['activeUntil'];
  const isActive =
    (typeof from !== 'string' || Date.parse(from) <= now) &&
    (typeof until !== 'string' || Date.parse(until) > now);
  return (
    (typeof active !== 'boolean' || active === isActive) &&
    (typeof placement !== 'string' || includes(page['placements'], placement))
  );
}

const orders: Readonly<Record<string, (one: PageRecord, other: PageRecord) => number>> = {
  PUBLISHED_AT_DESC: (one, other) => other.publishedAt.localeCompare(one.publishedAt),
  PUBLISHED_AT_ASC: (one, other) => one.publishedAt.localeCompare(other.publishedAt),
  UPDATED_AT_DESC: (one, other) => other.updatedAt.localeCompare(one.updatedAt),
  TITLE_ASC: (one, other) => one.title.localeCompare(other.title),
  POSITION_ASC: (one, other) => Number(one['position']) - Number(other['position']),
  NAME_ASC: (one, other) => String(one['name']).localeCompare(String(other['name'])),
  NAME_DESC: (one, other) => String(other['name']).localeCompare(String(one['name'])),
};

/** In the order asked for; pages that it does not tell apart stay as the fixtures have them. */
export function orderPages(pages: readonly PageRecord[], orderBy: string | null): PageRecord[] {
  const compare = orderBy === null ? undefined : orders[orderBy];
  return compare === undefined ? [...pages] : [...pages].sort(compare);
}
