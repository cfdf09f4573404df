import type { PayloadRequest } from 'payload';
import { batches } from '../database/batches.ts';
import { readId } from '../fields/read/readKey.ts';
import { readDate, readOptionalText, readRecord } from '../fields/read/readValue.ts';
import { groupKeys } from '../links/sync/groupKeys.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';
import { documentPath, readPathPatterns } from '../publishing/project/index.ts';
import { readSiteSettings } from '../publishing/site.ts';

/** What editors call a document that isn't published: by the newest version of it. */
export interface DocumentName {
  readonly title: string;
  /** Where its page would stand; null while it has no address. */
  readonly path: string | null;
  readonly isInTrash: boolean;
}

/** A document's name in a line. */
export function describeDocument({ title, path, isInTrash }: DocumentName): string {
  const notes = [...(path === null ? [] : [path]), ...(isInTrash ? ['in the trash'] : [])];
  return `"${title}"${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

/**
 * The names of documents, published or not. They are for those who run the installation: no user is
 * asked for. What is deleted for good has none.
 */
export async function readDocumentNames(
  req: PayloadRequest,
  keys: Iterable<PublishedKey>,
): Promise<Map<PublishedKey, DocumentName>> {
  const names = new Map<PublishedKey, DocumentName>();
  const patterns = readPathPatterns(await readSiteSettings(req));
  for (const [collection, ids] of groupKeys(keys)) {
    const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin;
    for (const some of batches([...ids.keys()])) {
      const { docs }: { docs: unknown[] } = await req.payload.find({
        collection,
        where: { id: { in: [...some] } },
        select: { [useAsTitle]: true, slug: true, deletedAt: true },
        draft: true,
        trash: true,
        depth: 0,
        pagination: false,
        req,
      });
      for (const doc of docs) {
        const { [useAsTitle]: title, slug, deletedAt } = readRecord(doc);
        const key = ids.get(readId(doc) ?? '');
        if (key === undefined) continue;
        names.set(key, {
          title: readOptionalText(title) ?? 'Untitled',
          path: documentPath(collection, readOptionalText(slug), patterns),
          isInTrash: readDate(deletedAt) !== null,
        });
      }
    }
  }
  return names;
}
