import type { MongooseAdapter } from '@payloadcms/db-mongodb';

/** A claim that is held; there is no row for one that is free. */
export interface ClaimRow {
  /** The webhook's id. */
  _id: string;
  holder: string;
  /** Another at each taking and renewal, by which others see that the holder lives. */
  mark: string;
}

/** The claims among processes on one MongoDB. */
export function claimRows({ connection }: Pick<MongooseAdapter, 'connection'>) {
  return connection.collection<ClaimRow>('signpost-claims');
}
