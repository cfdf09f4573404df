import type { Claims } from './claim.ts';

const held = new WeakMap<object, Set<string>>();

/**
 * Claims on an embedded database. The lock of its file lets one process in, and goes with that
 * process: a claim needs to be known in that process alone, and none outlives it.
 */
export function localClaims(db: object): Claims {
  const claims = held.get(db) ?? new Set();
  held.set(db, claims);
  return {
    take(webhook) {
      if (claims.has(webhook)) return Promise.resolve(null);
      claims.add(webhook);
      return Promise.resolve({
        renew: () => Promise.resolve(true),
        release: () => Promise.resolve(void claims.delete(webhook)),
      });
    },
  };
}
