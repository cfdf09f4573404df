import type { PayloadRequest } from 'payload';
import type { AuthoredType } from '../authored.ts';
import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { findRedirects } from './redirectRow.ts';
import { removeRedirect } from './writeRedirect.ts';

/**
 * Removes the redirects to a document that is about to be deleted for good: they would lead nowhere.
 * It has to run before the deletion, which takes the references to the document with it on SQLite.
 */
export async function removeRedirectsTo(
  req: PayloadRequest,
  { type, id }: { type: AuthoredType; id: string },
): Promise<void> {
  if (!isLinkTarget(type)) return;
  const at = new Date().toISOString();
  const where = { to: { equals: { relationTo: type, value: id } } };
  for (const redirect of await findRedirects(req, where)) {
    await removeRedirect(req, { id: redirect.id, at });
  }
}
