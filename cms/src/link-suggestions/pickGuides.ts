import type { LibraryRow } from '../published/library/libraryRow.ts';
import type { Snapshot } from '../published/library/snapshot.ts';

/** The published guide of a slug, or all. Throws for a slug that no published guide has. */
export function pickGuides(snapshot: Snapshot, slug: string | null): readonly LibraryRow[] {
  if (slug === null) return [...snapshot.listType('articles').byKey()];
  const guide = snapshot.findBySlug('articles', slug);
  if (guide !== undefined) return [guide];
  throw new Error(`No published guide has the slug "${slug}". Without a slug all are read.`);
}
