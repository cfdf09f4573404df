import { readRecord, readRecords, readText, readTexts } from '../fields/read/readValue.ts';
import { readPathPatterns } from '../publishing/project/pathPatterns.ts';
import type { PublishedStore } from '../published/publishedStore.ts';

/** What the published site settings say of the site's own addresses. */
export interface SiteMap {
  /** Origin and base path with no slash at the end, or null when it isn't set. */
  readonly url: string | null;
  /** Paths that readers start from. */
  readonly startPages: readonly string[];
  /** Paths in the main and footer menus. */
  readonly menus: readonly string[];
  /** True for a path at which only a page of the library could stand. */
  isLibraryPath(path: string): boolean;
}

export async function readSiteMap(store: PublishedStore): Promise<SiteMap> {
  const contents = await store.loadContents(['site:site']);
  return describeSite(contents.get('site:site')?.content);
}

/** As `readSiteMap`, from the content of the site's published row. */
export function describeSite(siteContent: unknown): SiteMap {
  const content = readRecord(siteContent);
  const { main, footer } = readRecord(content['navigation']);
  const menus = [...readRecords(main), ...readRecords(footer)].map(({ path }) => readText(path));
  const patterns = Object.values(readPathPatterns({ paths: readPublishedPatterns(content) }))
    // A pattern with no fixed beginning, such as "/{slug}", would claim the site's own pages too.
    .filter((pattern) => !pattern.startsWith('/{'))
    .map(toExpression);
  return {
    url: readText(content['url']) || null,
    startPages: readTexts(content['startPages']),
    menus: menus.filter((path) => path !== ''),
    isLibraryPath: (path) => patterns.some((pattern) => pattern.test(path)),
  };
}

/** Published patterns go by type; the setting's fields by their own names. */
function readPublishedPatterns(content: Readonly<Record<string, unknown>>) {
  const paths = readRecord(content['paths']);
  return {
    ...paths,
    careerSettings: paths['career-settings'],
    guideSets: paths['guide-sets'],
  };
}

function toExpression(pattern: string): RegExp {
  const parts = pattern.split('{slug}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}/?$`);
}
