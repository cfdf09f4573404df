import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BSON, MongoClient, type ClientSession, type Db, type Document } from 'mongodb';
import { restoreMark } from '../database/refuseHalfRestored.ts';
import { limitMongoTimes } from '../database/mongoTimeLimits.ts';
import type { DatabaseDump } from './databaseDump.ts';

const ending = '.jsonl';
const batchSize = 500;

async function connected<Result>(
  url: string,
  run: (db: Db, client: MongoClient) => Promise<Result>,
): Promise<Result> {
  const client = await MongoClient.connect(limitMongoTimes(url));
  try {
    return await run(client.db(), client);
  } finally {
    await client.close();
  }
}

async function listCollections(db: Db): Promise<string[]> {
  const found = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
  return found
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.'))
    .sort();
}

/** One document a line, as extended JSON: every type comes back as it was. */
async function writeCollection(
  db: Db,
  { name, folder, session }: { name: string; folder: string; session: ClientSession },
): Promise<void> {
  const cursor = db.collection(name).find({}, { session, batchSize });
  async function* lines() {
    for await (const document of cursor) {
      yield `${BSON.EJSON.stringify(document, { relaxed: false })}\n`;
    }
  }
  const file = path.join(folder, `${encodeURIComponent(name)}${ending}`);
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

async function readCollection(db: Db, { name, file }: { name: string; file: string }) {
  const collection = await db.createCollection(name);
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let batch: Document[] = [];
  const insert = async () => {
    if (batch.length > 0) await collection.insertMany(batch, { ordered: true });
    batch = [];
  };
  for await (const line of lines) {
    if (line === '') continue;
    const document: Document = BSON.EJSON.parse(line, { relaxed: false });
    batch.push(document);
    if (batch.length >= batchSize) await insert();
  }
  await insert();
}

async function readRevision(db: Db, session: ClientSession): Promise<number> {
  const newest = await db
    .collection('published-changes')
    .findOne({}, { sort: { revision: -1 }, projection: { revision: 1 }, session });
  const revision: unknown = newest?.['revision'];
  return typeof revision === 'number' ? revision : 0;
}

function explain(error: unknown): unknown {
  const text = error instanceof Error ? error.message : '';
  if (!/NoSuchTransaction|transaction .*(aborted|expired)|SnapshotTooOld/i.test(text)) return error;
  return new Error(
    'The database ended the transaction in which it was read: raise transactionLifetimeLimitSeconds, or back up with mongodump.',
    { cause: error },
  );
}

/** MongoDB: every collection as of one moment, read in one transaction. Indexes are made at the start. */
export function mongoDump(url: string): DatabaseDump {
  return {
    write: (folder) =>
      connected(url, async (db, client) => {
        const names = await listCollections(db);
        const session = client.startSession();
        try {
          session.startTransaction({ readConcern: { level: 'snapshot' } });
          const revision = await readRevision(db, session);
          for (const name of names) await writeCollection(db, { name, folder, session });
          await session.commitTransaction();
          return revision;
        } catch (error) {
          throw explain(error);
        } finally {
          await session.endSession();
        }
      }),

    refuseTarget: () =>
      connected(url, async (db) => {
        const names = await listCollections(db);
        return names.length === 0
          ? null
          : `The database "${db.databaseName}" is not empty. Choose a new one in DATABASE_URL, or drop this one first.`;
      }),

    read: (folder, files) =>
      connected(url, async (db) => {
        await db.createCollection(restoreMark);
        for (const file of files.filter((name) => name.endsWith(ending))) {
          const name = decodeURIComponent(file.slice(0, -ending.length));
          await readCollection(db, { name, file: path.join(folder, file) });
        }
        await db.dropCollection(restoreMark);
      }),
  };
}
