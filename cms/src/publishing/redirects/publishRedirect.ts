import type { PayloadRequest } from 'payload';
import { publishedKey } from '../../fields/read/readKey.ts';
import { readAuthored } from '../authored.ts';
import { projectDocument, readPathPatterns } from '../project/index.ts';
import { writePublished } from '../writePublished.ts';

/** Brings the published row of a redirect up to date, also after the redirect was removed. */
export async function publishRedirect(
  req: PayloadRequest,
  { id, at }: { id: string; at: string },
): Promise<void> {
  const document = (await readAuthored(req, 'redirects', id)) ?? null;
  // A redirect has no page, so no address pattern concerns it.
  const context = { paths: readPathPatterns(null), links: [] };
  const projected = document === null ? null : projectDocument('redirects', document, context);
  const key = publishedKey('redirects', id);
  await writePublished({ req, key, type: 'redirects', projected, at });
}
