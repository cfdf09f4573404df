import type { Payload } from 'payload';
import { listAnsweredTargets } from '../guide-library/answeredTargets.ts';
import { openGuideLibrary } from '../guide-library/openGuideLibrary.ts';
import { suggestLinks } from '../links/index.ts';
import type { Suggestion } from '../links/index.ts';
import { pickGuides } from './pickGuides.ts';

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
  readonly onProgress?: (progress: { done: number; total: number }) => void;
}

/**
 * Links worth adding to published guides, by path; guides without any are left out, and so is what
 * somebody has answered already. Reads what is published only. Throws for a slug that no published
 * guide has.
 */
export async function suggestForGuides(
  payload: Payload,
  { slug, minScore, limit, onProgress }: SuggestRequest,
): Promise<GuideSuggestions[]> {
  const { snapshot, pages, library, answers } = await openGuideLibrary(payload);
  const paths = new Set(pickGuides(snapshot, slug).map(({ path }) => path));
  const answered = listAnsweredTargets(answers, snapshot);
  const picked = pages.filter((page) => paths.has(page.slug));
  return picked.flatMap((page, index) => {
    const except = answered.get(page.slug) ?? new Set();
    const found = suggestLinks(library, page, { minScore, except }).slice(0, limit ?? undefined);
    onProgress?.({ done: index + 1, total: picked.length });
    return found.length === 0 ? [] : [{ guide: page.slug, suggestions: found }];
  });
}
