import { randomUUID } from 'node:crypto';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { isRecord } from '../errors/isRecord.ts';
import type { Claim, Claims } from './claim.ts';
import { claimRows, type ClaimRow } from './claimRows.ts';

const duplicateKey = 11000;

export interface ClaimOptions {
  /**
   * How long a claim may stand unrenewed before it passes to another process, in milliseconds: three
   * times what one request to a receiver may take.
   */
  leaseMs: number;
  /** Milliseconds that only rise, whatever is done to the clock. Default: `performance.now`. */
  elapsed?: () => number;
}

/**
 * Claims among processes on one MongoDB. No two clocks are compared, nor is any looked at that can be
 * set: whoever waits watches the row, and takes the claim once it has stood unchanged for a lease by
 * the waiting process's own measure.
 */
export function sharedClaims(
  db: Pick<MongooseAdapter, 'connection'>,
  { leaseMs, elapsed = () => performance.now() }: ClaimOptions,
): Claims {
  const rows = claimRows(db);
  const self = randomUUID();
  /** The claims of others, and since when they look as they do. */
  const watched = new Map<string, { mark: string; since: number }>();

  function hold(_id: string): Claim {
    return {
      async renew() {
        const asked = elapsed();
        const mark = randomUUID();
        const { matchedCount } = await rows.updateOne({ _id, holder: self }, { $set: { mark } });
        return matchedCount === 1 && elapsed() - asked < leaseMs / 3;
      },
      async release() {
        await rows.deleteOne({ _id, holder: self });
      },
    };
  }

  async function insert(_id: string): Promise<boolean> {
    try {
      await rows.insertOne({ _id, holder: self, mark: randomUUID() });
      return true;
    } catch (error) {
      if (!isRecord(error) || error['code'] !== duplicateKey) throw error;
      return false;
    }
  }

  /** Whether the holder of a claim is gone, or this process itself, which couldn't give it back. */
  function isFree(_id: string, { holder, mark }: ClaimRow): boolean {
    if (holder === self) return true;
    const seen = watched.get(_id);
    if (seen?.mark === mark) return elapsed() - seen.since >= leaseMs;
    watched.set(_id, { mark, since: elapsed() });
    return false;
  }

  return {
    async take(webhook) {
      if (await insert(webhook)) return hold(webhook);
      const row = await rows.findOne({ _id: webhook });
      if (!row || !isFree(webhook, row)) return null;
      watched.delete(webhook);
      const { matchedCount } = await rows.updateOne(row, {
        $set: { holder: self, mark: randomUUID() },
      });
      return matchedCount === 1 ? hold(webhook) : null;
    },
  };
}
