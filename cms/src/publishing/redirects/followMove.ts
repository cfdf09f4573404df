import { APIError, type PayloadRequest } from 'payload';
import { publishedKey } from '../../fields/read/readKey.ts';
import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import type { AuthoredType } from '../authored.ts';
import { findKeysAtPath } from '../publishedRow.ts';
import type { WrittenChange } from '../writePublished.ts';
import { leaveRedirect, removeRedirect } from './writeRedirect.ts';

interface MoveOptions {
  req: PayloadRequest;
  type: AuthoredType;
  id: string;
  change: WrittenChange;
  at: string;
}

/**
 * Makes room for a page at its path: a redirect that catches it is removed, since a live page always
 * wins (so a page renamed back stands where it stood); another page there is a conflict.
 */
async function claimPath({ req, type, id, change, at }: MoveOptions): Promise<void> {
  if (change.path === null || change.path === change.previousPath) return;
  const own = publishedKey(type, id);
  for (const key of await findKeysAtPath(req, change.path)) {
    if (key === own) continue;
    if (!key.startsWith('redirects:')) {
      throw new APIError(
        `Another page already stands at ${change.path}. Choose another slug.`,
        400,
        null,
        true,
      );
    }
    await removeRedirect(req, { id: key.slice('redirects:'.length), at });
  }
}

/** After a page was published: claims its path, and leaves a redirect where it stood before. */
export async function followMove(move: MoveOptions): Promise<void> {
  const { req, type, id, change, at } = move;
  await claimPath(move);
  const { path, previousPath } = change;
  if (path === null || previousPath === null || path === previousPath) return;
  if (!isLinkTarget(type)) return;
  const destination = { to: { relationTo: type, value: id }, toPath: null } as const;
  await leaveRedirect({ req, from: previousPath, destination, at });
}
