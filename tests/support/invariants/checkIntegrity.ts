import type { Payload } from 'payload';
import { isRecord } from '../../../cms/src/errors/isRecord.ts';

interface Db {
  command(command: Record<string, unknown>): Promise<unknown>;
  listCollections(): { toArray(): Promise<{ name: string }[]> };
}

function isDb(value: unknown): value is Db {
  return (
    typeof value === 'object' &&
    value !== null &&
    'command' in value &&
    typeof value.command === 'function' &&
    'listCollections' in value
  );
}

async function checkMongo(db: Db): Promise<string[]> {
  const broken: string[] = [];
  for (const { name } of await db.listCollections().toArray()) {
    const result = await db.command({ validate: name });
    if (isRecord(result) && result['valid'] === true) continue;
    broken.push(`The database is damaged in ${name}: ${JSON.stringify(result)}`);
  }
  return broken;
}

/** Runs the database's own check of itself. */
export async function checkIntegrity(payload: Payload): Promise<string[]> {
  if (payload.db.name !== 'sqlite') {
    const connection: unknown = Reflect.get(payload.db, 'connection');
    const db: unknown = isRecord(connection) ? connection['db'] : null;
    return isDb(db) ? checkMongo(db) : ['The database gives no access to its own check.'];
  }
  const result: unknown = await payload.db.drizzle.run('PRAGMA integrity_check');
  const text = JSON.stringify(result, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return text.includes('"ok"') ? [] : [`The database is damaged: ${text}`];
}
