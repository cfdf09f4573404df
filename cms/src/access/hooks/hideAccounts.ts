import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionBeforeOperationHook,
  LockedAuth,
} from 'payload';
import { readEmail } from '../readEmail.ts';

/** The work of Payload's own password check: PBKDF2, SHA-256, 600,000 rounds, 32 bytes. */
async function checkNoPassword(): Promise<void> {
  await promisify(pbkdf2)('no such user', randomBytes(32), 600_000, 32, 'sha256');
}

/**
 * Payload answers a login for an unknown or locked account at once, and one with a wrong password
 * after the work of checking it. Doing that work in all cases keeps the time from telling.
 */
export const spendLoginTime: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return;
  const email = readEmail(args);
  if (email === null) return;
  const user = await req.payload.db.findOne<{ id: string; lockUntil?: string | null }>({
    collection: 'users',
    where: { email: { equals: email } },
  });
  const locked = user?.lockUntil ? new Date(user.lockUntil).getTime() > Date.now() : false;
  if (!user || locked) await checkNoPassword();
};

/** A locked account answers like a wrong password: only accounts that exist can be locked. */
export const hideLock: CollectionAfterErrorHook = ({ error, req }) => {
  if (!(error instanceof LockedAuth)) return;
  const { message, name } = new AuthenticationError(req.t);
  return { response: { errors: [{ name, message }] }, status: 401 };
};
