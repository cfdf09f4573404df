import type { PayloadRequest } from 'payload';
import { describeDatabaseFault } from '../errors/describeDatabaseFault.ts';
import type { Refusal } from '../requests/refusal.ts';

const notLoggedIn: Refusal = {
  status: 401,
  name: 'NotLoggedIn',
  message: 'Log in first, or send an API key.',
};

/**
 * What somebody is answered whom Payload doesn't know: 401, or the database's own fault when a login
 * was sent and can't be looked up. Payload takes its owner for a stranger then, and to log in again
 * would be the wrong advice.
 */
export async function explainStranger({
  headers,
  payload,
}: Pick<PayloadRequest, 'headers' | 'payload'>): Promise<Refusal> {
  if (!headers.has('authorization') && !headers.has('cookie')) return notLoggedIn;
  try {
    await payload.db.find({ collection: 'users', limit: 1, pagination: false });
    return notLoggedIn;
  } catch (error) {
    const fault = describeDatabaseFault(error);
    if (!fault) throw error;
    return { name: 'DatabaseFault', ...fault };
  }
}
