import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../database/makeFolder.ts';
import type { Env } from '../env.ts';
import { checkFiles, describeFiles } from './backupFiles.ts';
import type { DatabaseDump } from './databaseDump.ts';
import { readBackupManifest, type BackupManifest } from './manifest.ts';
import { mongoDump } from './mongoDump.ts';
import { sqliteDump } from './sqliteDump.ts';

/** The folders within a backup. */
const parts = { database: 'database', media: 'media' };
const manifestName = 'manifest.json';

type BackupEnv = Pick<Env, 'database' | 'dataDir'>;

interface BackupOptions {
  /** The folder of the backup. */
  folder: string;
  env: BackupEnv;
  /** Told what is being done. */
  onStep?: (step: string) => void;
}

function dumpOf({ database }: BackupEnv): DatabaseDump {
  return database.kind === 'sqlite' ? sqliteDump(database.url) : mongoDump(database.url);
}

async function isEmptyOrMissing(folder: string): Promise<boolean> {
  return !existsSync(folder) || (await readdir(folder)).length === 0;
}

async function copyMedia(from: string, to: string): Promise<void> {
  if (existsSync(from)) await cp(from, to, { recursive: true, errorOnExist: true });
}

/** The files of one part, by their path within it. */
function listPart({ files }: BackupManifest, part: string): string[] {
  return files.flatMap(({ path: name }) =>
    name.startsWith(`${part}/`) ? [name.slice(part.length + 1)] : [],
  );
}

/** Copies what a manifest names, and nothing else that may lie beside it. */
async function copyListed(from: string, to: string, names: readonly string[]): Promise<void> {
  for (const name of names) await cp(path.join(from, name), path.join(to, name));
}

/**
 * Writes a backup: the database as of one moment, the uploaded files, and a manifest with the
 * checksum of each file. A server may go on publishing meanwhile. The folder appears when all is
 * written; one that was cut off is called `<folder>.partial` and is written anew.
 */
export async function writeBackup({
  folder,
  env,
  onStep = () => undefined,
}: BackupOptions): Promise<BackupManifest> {
  if (existsSync(folder))
    throw new Error(`There is something at ${folder} already. Choose another name.`);
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  makeFolder(path.join(partial, parts.database));
  onStep('Database');
  const createdAt = new Date().toISOString();
  const revision = await dumpOf(env).write(path.join(partial, parts.database));
  // Files are written before the rows that name them, so what the rows name is there by now.
  onStep('Files');
  await copyMedia(path.join(env.dataDir, 'media'), path.join(partial, parts.media));
  onStep('Checksums');
  const files = await describeFiles(partial);
  const database = env.database.kind;
  const manifest: BackupManifest = { format: 1, database, createdAt, revision, files };
  await writeFile(path.join(partial, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(partial, folder);
  return manifest;
}

/**
 * Restores a backup into an empty installation. Every file is checked first, and nothing that is
 * there is overwritten. The embedded database appears last, when all else is in place.
 */
export async function restoreBackup({
  folder,
  env,
  onStep = () => undefined,
}: BackupOptions): Promise<BackupManifest> {
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch((cause: unknown) => {
    throw new Error(`There is no complete backup at ${folder}: ${manifestName} is missing.`, {
      cause,
    });
  });
  const manifest = readBackupManifest(text);
  if (manifest.database !== env.database.kind) {
    throw new Error(
      `This backup is of a ${manifest.database} database, and DATABASE_URL names a ${env.database.kind} one.`,
    );
  }
  onStep('Checksums');
  await checkFiles(folder, manifest.files);
  const dump = dumpOf(env);
  const refusal = await dump.refuseTarget();
  if (refusal !== null) throw new Error(refusal);
  const media = path.join(env.dataDir, 'media');
  if (!(await isEmptyOrMissing(media))) {
    throw new Error(`There are files in ${media} already. Move them away first.`);
  }
  onStep('Files');
  makeFolder(env.dataDir, { setting: 'SIGNPOST_DATA_DIR' });
  const partial = `${media}.partial`;
  await rm(partial, { recursive: true, force: true });
  await copyListed(path.join(folder, parts.media), partial, listPart(manifest, parts.media));
  if (existsSync(partial)) {
    await rm(media, { recursive: true, force: true });
    await rename(partial, media);
  }
  onStep('Database');
  await dump.read(path.join(folder, parts.database), listPart(manifest, parts.database));
  return manifest;
}
