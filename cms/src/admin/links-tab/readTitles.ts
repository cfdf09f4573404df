import type { PayloadRequest } from 'payload';
import { publishedKey, readId } from '../../fields/read/readKey.ts';
import { readOptionalText, readRecord } from '../../fields/read/readValue.ts';
import { groupKeys } from '../../links/sync/groupKeys.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { findNewest } from './findNewest.ts';

/**
 * The titles of documents, of their newest versions and as far as the request's user may read them.
 * What is in the trash has one too; what is deleted is left out.
 */
export async function readTitles(
  req: PayloadRequest,
  keys: Iterable<PublishedKey>,
): Promise<Map<PublishedKey, string>> {
  const titles = new Map<PublishedKey, string>();
  for (const [collection, ids] of groupKeys(keys)) {
    const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin;
    const select = { [useAsTitle]: true } as const;
    const docs = await findNewest(req, collection, { ids: [...ids.keys()], select });
    for (const doc of docs) {
      const title = readOptionalText(readRecord(doc)[useAsTitle]);
      titles.set(publishedKey(collection, readId(doc) ?? ''), title ?? 'Untitled');
    }
  }
  return titles;
}
