import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';

export interface FreshMongo {
  url: string;
  drop(): Promise<void>;
}

/** The address of a new database on the MongoDB of the tests. */
export function freshMongo(): FreshMongo {
  const base = process.env['TEST_MONGODB_URL'];
  if (!base) throw new Error('TEST_MONGODB_URL is not set: no MongoDB to test on.');
  const url = new URL(base);
  url.pathname = `/signpost-${randomBytes(6).toString('hex')}`;
  return {
    url: url.href,
    async drop() {
      const client = await MongoClient.connect(url.href, {
        serverSelectionTimeoutMS: 10_000,
        socketTimeoutMS: 60_000,
      });
      await client.db().dropDatabase();
      await client.close();
    },
  };
}
