import type { Payload } from 'payload';
import { prepareLibrary, suggestLinks } from '../links/index.ts';
import type { Suggestion } from '../links/index.ts';
import { loadSnapshot } from '../published/library/loadSnapshot.ts';
import { createPublishedStore } from '../published/store.ts';
import { readGuidePages } from './readGuidePages.ts';

export interface GuideSuggestions {
  /** Path of the guide to add links to. */
  readonly guide: string;
  /** Best first; each has its words in the guide. */
  readonly suggestions: readonly Suggestion[];
}

export interface SuggestRequest {
  /** Slug of one guide, or null for all. */
  readonly slug: string | null;
  /** 0–1. */
  readonly minScore: number;
  /** Most suggestions for each guide; null for as many as read well. */
  readonly limit: number | null;
}

/**
 * Links worth adding to published guides, by path; guides without any are left out. Reads what is
 * published only. Throws for a slug that no published guide has.
 */
export async function suggestForGuides(
  payload: Payload,
  { slug, minScore, limit }: SuggestRequest,
): Promise<GuideSuggestions[]> {
  const snapshot = await loadSnapshot(createPublishedStore(payload));
  const only = slug === null ? null : snapshot.findBySlug('articles', slug);
  if (only === undefined) {
    throw new Error(`No published guide has the slug "${slug}". Without a slug all are read.`);
  }
  const pages = await readGuidePages(payload, snapshot);
  const library = prepareLibrary(pages);
  return pages
    .filter((page) => only === null || page.slug === only.path)
    .map((page) => ({
      guide: page.slug,
      suggestions: suggestLinks(library, page, { minScore }).slice(0, limit ?? undefined),
    }))
    .filter(({ suggestions }) => suggestions.length > 0);
}
