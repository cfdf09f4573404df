import type { Payload } from 'payload';
import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { splitKey } from '../../links/sync/readPublishedKey.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { nameStatus } from '../status/nameStatus.ts';
import { readStanding } from '../status/readStanding.ts';

/** Why readers don't see a document: in the trash, unpublished or a draft; null for what they see. */
export async function sayHidden(payload: Payload, key: PublishedKey): Promise<string | null> {
  const parts = splitKey(key);
  if (!isLinkTarget(parts?.type)) return null;
  // Without drafts, what is there is what readers see.
  if (!payload.collections[parts.type].config.versions?.drafts) return null;
  const { main, wasPublished } = await readStanding(payload, parts.type, parts.id);
  const status = nameStatus({ newest: main, main, wasPublished });
  return status === 'Published' ? null : status;
}
