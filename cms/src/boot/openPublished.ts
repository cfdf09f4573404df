import { buildConfig, getPayload, type DatabaseAdapterObj, type Payload } from 'payload';
import { PublishedChanges } from '../collections/published-changes/index.ts';
import { PublishedDocuments } from '../collections/published-documents/index.ts';
import { RelatedGuides } from '../collections/related-guides/index.ts';
import { openForReading } from '../database/accessMode.ts';
import { logMail } from '../email/logMail.ts';
import type { Env } from '../env.ts';
import { loggerSettings, showsColors } from '../logging/loggerSettings.ts';

/** Loads only the kind of database that there is: the other's modules would take as long again. */
async function chooseDatabase({ database, dataDir }: Env): Promise<DatabaseAdapterObj> {
  if (database.kind === 'mongodb') {
    const { mongoDatabase } = await import('../database/mongoDatabase.ts');
    return mongoDatabase(database.url);
  }
  const { sqliteDatabase } = await import('../database/sqliteDatabase.ts');
  const { migrations } = await import('../migrations/sqlite/index.ts');
  return sqliteDatabase(database.url, { migrationDir: dataDir, migrations });
}

/**
 * Payload over the published store alone, for reading: no editor, no admin and none of the authored
 * documents, which this process has no way to. It opens in a fraction of the time.
 */
export async function openPublished(env: Env): Promise<Payload> {
  openForReading();
  const config = await buildConfig({
    secret: env.secret,
    db: await chooseDatabase(env),
    collections: [PublishedDocuments, PublishedChanges, RelatedGuides],
    logger: loggerSettings(env.log, { colors: showsColors() }),
    email: logMail,
    typescript: { autoGenerate: false },
    telemetry: false,
  });
  return getPayload({ config, cron: false });
}
