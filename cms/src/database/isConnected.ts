import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { BaseDatabaseAdapter } from 'payload';

/** True for a MongoDB adapter that has connected. */
export function isConnected(adapter: BaseDatabaseAdapter): adapter is MongooseAdapter {
  return 'connection' in adapter && adapter.sessions !== undefined;
}
