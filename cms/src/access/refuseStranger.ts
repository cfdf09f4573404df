import type { PayloadRequest } from 'payload';
import { describeDatabaseFault } from '../errors/describeDatabaseFault.ts';
import { notLoggedIn, refuse } from './refuse.ts';

/**
 * What somebody is answered whom Payload doesn't know: 401, or the database's own fault when a login
 * was sent and can't be looked up. Payload takes its owner for a stranger then, and to log in again
 * would be the wrong advice.
 */
export async function refuseStranger({
  headers,
  payload,
}: Pick<PayloadRequest, 'headers' | 'payload'>): Promise<Response> {
  if (!headers.has('authorization') && !headers.has('cookie')) return refuse(401, notLoggedIn);
  try {
    await payload.db.find({ collection: 'users', limit: 1, pagination: false });
    return refuse(401, notLoggedIn);
  } catch (error) {
    const fault = describeDatabaseFault(error);
    if (!fault) throw error;
    return refuse(fault.status, fault.message);
  }
}
