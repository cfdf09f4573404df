import type { PayloadRequest } from 'payload';
import { isRecord, isRichText } from '../links/extract/lexicalNode.ts';
import type { Article } from '../payload-types.ts';

/**
 * Writes a guide's body as a draft over its newest version; what is published stays as it is. Throws
 * when somebody holds the guide's lock.
 */
export async function writeDraftBody(
  req: PayloadRequest,
  id: string,
  body: unknown,
): Promise<void> {
  if (!isBody(body)) throw new Error('The guide has no text that the editor could read.');
  await req.payload.update({
    collection: 'articles',
    id,
    // Without this the newest draft would be written into the published row.
    draft: true,
    data: { body },
    depth: 0,
    overrideLock: false,
    req,
  });
}

/** The editor's state in its own saved form, not only something with text in it. */
function isBody(value: unknown): value is Article['body'] {
  if (!isRichText(value)) return false;
  const root = value['root'];
  return isRecord(root) && typeof root['type'] === 'string' && typeof root['version'] === 'number';
}
