import type { Html } from '../markup/html.ts';

/** What a page gives to the layout. */
export interface Page {
  /** Default 200. */
  status?: 200 | 404 | 500 | 503;
  title: string;
  description: string;
  /** The path under which search engines should know the page; null for error pages. */
  canonicalPath: string | null;
  noIndex?: boolean;
  kind?: 'article' | 'website';
  image?: string | null;
  /** Ready `<script type="application/ld+json">` elements. */
  structuredData?: readonly Html[];
  /** Seconds after which a client may try again; sent as `Retry-After`. */
  retryAfter?: number;
  main: Html;
}

/** A page, or where to go instead. */
export type Outcome = Page | { redirect: string; permanent: boolean };
