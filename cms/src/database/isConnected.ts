import type { MongooseAdapter } from '@payloadcms/db-mongodb';

/** True for a MongoDB adapter that has connected. */
export function isConnected(adapter: object): adapter is MongooseAdapter {
  return 'connection' in adapter && 'sessions' in adapter && adapter.sessions !== undefined;
}
