import type { ContentClient, PageReference, Site } from '@signpost/sdk';
import type { Page } from '../views/page.ts';

/** What every page is made from. */
export interface PageContext {
  content: ContentClient;
  /** What readers see while `content` shows a preview; null outside of previews. */
  published: ContentClient | null;
  site: Site;
  /** Public address of this site, without a slash at its end. */
  siteUrl: string;
  /** Where images with a relative address lie: the origin of the content server. */
  mediaOrigin: string;
}

/** Makes the page of one document; null when it is no longer published. */
export type DocumentPage = (context: PageContext, reference: PageReference) => Promise<Page | null>;
