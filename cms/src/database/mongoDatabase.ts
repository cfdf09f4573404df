import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { isForReading } from './accessMode.ts';
import { guardMongo } from './guardMongo.ts';
import { limitMongoTimes } from './mongoTimeLimits.ts';
import { turnLimits } from './turnLimits.ts';

/** The adapter for a MongoDB address. Who only reads makes no collections and no indexes. */
export function mongoDatabase(url: string) {
  const writes = !isForReading();
  const base = mongooseAdapter({
    url: limitMongoTimes(url),
    ensureIndexes: writes,
    connectOptions: { autoIndex: writes, autoCreate: writes },
  });
  return guardMongo(base, turnLimits);
}
