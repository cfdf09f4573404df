import { readRecord, readRecords, readText, readTexts } from '../fields/read/readValue.ts';
import type { PublishedStore } from '../published/publishedStore.ts';

/** What the published site settings say of the site's own addresses. */
export interface SiteMap {
  /** Origin and base path with no slash at the end, or null when it isn't set. */
  readonly url: string | null;
  /** Paths that readers start from. */
  readonly startPages: readonly string[];
  /** Paths in the main and footer menus. */
  readonly menus: readonly string[];
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
  return {
    url: readText(content['url']) || null,
    startPages: readTexts(content['startPages']),
    menus: menus.filter((path) => path !== ''),
  };
}
