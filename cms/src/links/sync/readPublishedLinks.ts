import type { PublishedLink } from '../../published/publishedLink.ts';
import { listPublishedLinks } from './publishedLinks.ts';
import { planDocumentLinks } from './syncLinks.ts';
import type { SyncLinksOptions } from './syncLinks.ts';

/**
 * What `syncLinks` would return, without writing: for comparing the published store with what it was
 * made from. A link that no row records yet has an empty id.
 */
export async function readPublishedLinks(
  options: Omit<SyncLinksOptions, 'latest' | 'recheck'>,
): Promise<PublishedLink[]> {
  const { plan, isPublished } = await planDocumentLinks({ ...options, latest: null });
  const ids = plan.links.map(({ row }) => row?.id ?? '');
  return isPublished ? listPublishedLinks(plan, ids) : [];
}
