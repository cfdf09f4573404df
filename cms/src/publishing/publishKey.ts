import type { PayloadRequest } from 'payload';
import { isPublishedType } from '../fields/read/readKey.ts';
import type { PathPatterns } from './project/index.ts';
import { publishDocument } from './publishDocument.ts';
import { publishSite } from './publishSite.ts';
import type { WrittenChange } from './writePublished.ts';

/** Publishes the document that a key names. */
export async function publishKey(
  req: PayloadRequest,
  key: string,
  { paths, force = false }: { paths?: PathPatterns; force?: boolean } = {},
): Promise<WrittenChange | null> {
  const colon = key.indexOf(':');
  const type = key.slice(0, colon);
  const id = key.slice(colon + 1);
  if (!isPublishedType(type)) throw new Error('A published key of an unknown type.');
  if (type === 'site') return publishSite(req, { force });
  return publishDocument({ req, type, id, force, ...(paths ? { paths } : {}) });
}
