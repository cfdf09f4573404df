import type { Payload, TypedUser } from 'payload';
import { readRole } from '../access/roles.ts';
import type { PreviewGrant } from './previewGrant.ts';

/**
 * The person of a grant as they are now; null when they are gone, have no role, or the login that the
 * grant came from has ended. A new role or password ends every login.
 */
export async function findHolder(
  payload: Payload,
  { user: id, session }: Pick<PreviewGrant, 'user' | 'session'>,
  { now }: { now: number },
): Promise<TypedUser | null> {
  const user = await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    showHiddenFields: true,
    disableErrors: true,
  });
  if (user === null || readRole(user) === null) return null;
  const open = (user.sessions ?? []).find((one) => one.id === session);
  if (open === undefined || Date.parse(open.expiresAt) <= now) return null;
  return { ...user, collection: 'users' };
}
