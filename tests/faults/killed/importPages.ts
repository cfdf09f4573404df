import type { Payload } from 'payload';
import { importPath } from '../../../cms/src/import/importPath.ts';
import { say } from './say.ts';

/** Imports a folder, with a line after each page and one at the end. */
export async function importPages(payload: Payload, folder: string): Promise<void> {
  const { created, updated, skipped, failed } = await importPath(payload, folder, {
    onProgress: ({ done }) => say({ imported: done }),
  });
  say({
    report: {
      created: created.length,
      updated: updated.length,
      skipped: skipped.length,
      failed: failed.map(({ file }) => file),
    },
  });
}

/** Changes the title of a guide as an editor would. */
export async function editTitle(
  payload: Payload,
  { slug, title }: { slug: string; title: string },
): Promise<void> {
  const { docs } = await payload.update({
    collection: 'articles',
    where: { slug: { equals: slug } },
    data: { title, _status: 'published' },
    depth: 0,
  });
  if (docs.length !== 1) throw new Error(`There are ${docs.length} guides "${slug}".`);
}

/** Says what a library holds, in words that two libraries have in common when they are equal. */
export async function describeLibrary(payload: Payload): Promise<void> {
  const all = { pagination: false, limit: 0, depth: 0, trash: true } as const;
  const guides = await payload.find({ collection: 'articles', sort: 'slug', ...all });
  const slugs = new Map(guides.docs.map(({ id, slug }) => [`articles:${id}`, slug]));
  const links = await payload.db.find<{ sourceKey: string; targetKey: string; anchorText: string }>(
    {
      collection: 'cross-links',
      pagination: false,
      limit: 0,
    },
  );
  const media = await payload.count({ collection: 'media' });
  say({
    library: [
      ...guides.docs.map(({ slug, title, _status }) => `${slug}: ${title} (${_status})`),
      ...links.docs
        .map((row) => [slugs.get(row.sourceKey), row.anchorText, slugs.get(row.targetKey)])
        .map((link) => link.join(' → '))
        .sort(),
      `${media.totalDocs} pictures`,
    ],
  });
}
