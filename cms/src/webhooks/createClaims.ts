import type { Payload } from 'payload';
import { isConnected } from '../database/isConnected.ts';
import type { Claims } from './claim.ts';
import { localClaims } from './localClaims.ts';
import { sharedClaims, type ClaimOptions } from './sharedClaims.ts';

/** Claims among all processes that may write to the database. */
export function createClaims({ db }: Pick<Payload, 'db'>, options: ClaimOptions): Claims {
  return isConnected(db) ? sharedClaims(db, options) : localClaims(db);
}
