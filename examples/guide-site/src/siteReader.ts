import type { ContentClient, Site } from '@signpost/sdk';
import type { SiteFrame } from './views/layout.ts';

export interface SiteReader {
  /** The site's name and navigation, at most `maxAgeMs` old. Rejects as the content client does. */
  read(): Promise<Site>;
  /** What was last read, or a plain frame when nothing was: for pages that must always appear. */
  recall(): SiteFrame;
}

export interface SiteReaderOptions {
  content: Pick<ContentClient, 'site'>;
  now: () => number;
  maxAgeMs: number;
}

/** Every page needs the site's frame: it is read once for many of them. */
export function createSiteReader({ content, now, maxAgeMs }: SiteReaderOptions): SiteReader {
  let last: { site: Site; at: number } | null = null;
  let pending: Promise<Site> | null = null;
  const load = async (): Promise<Site> => {
    try {
      const site = await content.site();
      last = { site, at: now() };
      return site;
    } finally {
      pending = null;
    }
  };
  return {
    read() {
      if (last !== null && now() - last.at < maxAgeMs) return Promise.resolve(last.site);
      pending ??= load();
      return pending;
    },
    recall: () => last?.site ?? plainFrame,
  };
}

const plainFrame: SiteFrame = {
  name: 'Guides',
  tagline: null,
  navigation: { main: [{ label: 'Guides', path: '/guides' }], footer: [] },
};
