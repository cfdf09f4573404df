import type { LibraryRow } from '../published/library/libraryRow.ts';
import type { Snapshot } from '../published/library/snapshot.ts';

/** The published guide of a slug or path, or all. Throws when no published guide has it. */
export function pickGuides(snapshot: Snapshot, slug: string | null): readonly LibraryRow[] {
  if (slug === null) return [...snapshot.listType('articles').byKey()];
  return [findGuide(snapshot, slug)];
}

/** The published guide of a slug, or of a path as reports have it. Throws when none has it. */
export function findGuide(snapshot: Snapshot, name: string): LibraryRow {
  const guide = name.startsWith('/')
    ? snapshot.findByPath(name)
    : snapshot.findBySlug('articles', name);
  if (guide?.type === 'articles') return guide;
  throw new Error(`No published guide has the slug or path "${name}".`);
}
