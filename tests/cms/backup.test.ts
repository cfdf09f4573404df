import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup, writeBackup } from '../../cms/src/backup/backup.ts';
import { parseEnv, type Env } from '../../cms/src/env.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { freshMongo } from '../support/freshMongo.ts';
import { guide } from '../support/guide.ts';
import { runCommand } from '../support/runCommand.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { makeTestFolder, testDatabase, testEnvironment } from '../support/testEnvironment.ts';
import { mediaFile } from '../security/support/localApi.ts';

let running: RunningPayload;
let program: string;
let env: Env;
const toRemove: (() => Promise<unknown>)[] = [];

/** For what takes its time on a busy machine. */
const slowly = { timeout: 30_000 };
const isSqlite = testDatabase() === 'sqlite';

beforeAll(async () => {
  program = await bundleProgram(path.resolve(import.meta.dirname, '../../cms/src/cli/index.ts'));
  running = await startPayload();
  env = parseEnv(process.env, { root: running.dataDir });
  await running.payload.create({ collection: 'articles', data: guide('before') });
  const data = { alt: 'One pixel' };
  await running.payload.create({ collection: 'media', data, file: mediaFile });
});

afterAll(async () => {
  await running.stop();
  for (const remove of toRemove) await remove();
  await rm(program, { force: true });
});

/** A new and empty installation of the same kind. */
function makeTarget() {
  const dataDir = makeTestFolder();
  toRemove.push(() => rm(dataDir, { recursive: true, force: true }));
  const mongo = isSqlite ? null : freshMongo();
  if (mongo) toRemove.push(() => mongo.drop());
  const databaseUrl = mongo?.url ?? `file:${path.join(dataDir, 'signpost.db')}`;
  const childEnv = testEnvironment({ databaseUrl, dataDir });
  return { dataDir, childEnv, env: parseEnv(childEnv, { root: dataDir }) };
}

function backupFolder(): string {
  const parent = makeTestFolder();
  toRemove.push(() => rm(parent, { recursive: true, force: true }));
  return path.join(parent, 'backup');
}

describe('a backup', () => {
  it('made while guides are published equals one revision, and restores to it elsewhere', async () => {
    const folder = backupFolder();
    const during = { ends: false, published: 0 };
    const publishing = (async () => {
      while (!during.ends) {
        const data = guide(`meanwhile-${(during.published += 1)}`);
        await running.payload.create({ collection: 'articles', data });
        // The embedded database answers without ever waiting: others get their turn here.
        await setImmediate();
      }
    })();
    await expect.poll(() => during.published, slowly).toBeGreaterThan(2);
    const { revision, files } = await writeBackup({ folder, env }).finally(() => {
      during.ends = true;
    });
    await publishing;
    expect(revision).toBeGreaterThan(0);
    expect(files.map((file) => file.path)).toContainEqual(expect.stringMatching(/^media\/pixel/));

    const target = makeTarget();
    const restored = await runCommand(program, ['restore', folder], target.childEnv);
    expect(restored.errors).toBe('');
    expect(restored.output).toContain(`Restored revision ${revision}`);
    expect(restored.code).toBe(0);
    expect(await readdir(path.join(target.dataDir, 'media'))).toEqual(
      await readdir(path.join(running.dataDir, 'media')),
    );
    const report = await runCommand(
      program,
      ['links', 'report', '--format', 'json'],
      target.childEnv,
    );
    expect(report.output).toContain('/guides/before');

    // What was restored can be backed up in its turn, and is the same.
    const again = await writeBackup({ folder: backupFolder(), env: target.env });
    expect(again.revision).toBe(revision);
  });

  it('is not written over another', async () => {
    const folder = backupFolder();
    await mkdir(folder);
    await expect(writeBackup({ folder, env })).rejects.toThrow('Choose another name');
  });

  it('that was cut off is no backup: it has another name, and gives way to the next', async () => {
    const folder = backupFolder();
    await mkdir(path.join(`${folder}.partial`, 'database'), { recursive: true });
    await writeFile(path.join(`${folder}.partial`, 'database/half'), 'half');
    await expect(restoreBackup({ folder, env: makeTarget().env })).rejects.toThrow(
      'no complete backup',
    );
    const { files } = await writeBackup({ folder, env });
    expect(files.map((file) => file.path)).not.toContain('database/half');
    expect(existsSync(`${folder}.partial`)).toBe(false);
  });
});

describe('restoring', () => {
  it('refuses a backup of which a file was altered or is missing, by its name, and writes nothing', async () => {
    const folder = backupFolder();
    await writeBackup({ folder, env });
    const [name = ''] = await readdir(path.join(folder, 'database'));
    const target = makeTarget();
    await appendFile(path.join(folder, 'database', name), 'x');
    await expect(restoreBackup({ folder, env: target.env })).rejects.toThrow(`database/${name}`);
    await rm(path.join(folder, 'database', name));
    await expect(restoreBackup({ folder, env: target.env })).rejects.toThrow('is missing');
    expect(await readdir(target.dataDir)).toEqual([]);
  });

  it.each([
    ['../outside', 'leads out of the folder'],
    ['media/../../outside', 'leads out of the folder'],
    ['/etc/passwd', 'is absolute'],
  ])('refuses a manifest with a file that %s', async (name) => {
    const folder = backupFolder();
    await writeBackup({ folder, env });
    const file = path.join(folder, 'manifest.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"path": "[^"]+"/, `"path": "${name}"`));
    await expect(restoreBackup({ folder, env: makeTarget().env })).rejects.toThrow('manifest');
  });

  it('overwrites nothing: neither a database nor files', async () => {
    const folder = backupFolder();
    await writeBackup({ folder, env });
    await expect(restoreBackup({ folder, env })).rejects.toThrow(
      isSqlite ? 'There is a database' : 'is not empty',
    );
    if (isSqlite) {
      const leftover = makeTarget();
      await writeFile(path.join(leftover.dataDir, 'signpost.db-wal'), 'of another database');
      await expect(restoreBackup({ folder, env: leftover.env })).rejects.toThrow('or part of one');
    }
    const target = makeTarget();
    await mkdir(path.join(target.dataDir, 'media'));
    await writeFile(path.join(target.dataDir, 'media/mine.png'), 'mine');
    await expect(restoreBackup({ folder, env: target.env })).rejects.toThrow('There are files');
  });

  it.skipIf(isSqlite)('that was cut off leaves a database on which nothing starts', async () => {
    const target = makeTarget();
    const client = await MongoClient.connect(target.childEnv['DATABASE_URL'] ?? '');
    await client.db().createCollection('signpost-restoring');
    await client.close();
    const { code, errors } = await runCommand(program, ['verify'], target.childEnv);
    expect(errors).toContain('was cut off');
    expect(code).toBe(1);
  });

  it('refuses the other kind of database', async () => {
    const folder = backupFolder();
    await writeBackup({ folder, env });
    const target = makeTarget();
    const database = isSqlite
      ? ({ kind: 'mongodb', url: 'mongodb://127.0.0.1:1/none' } as const)
      : ({ kind: 'sqlite', url: `file:${path.join(target.dataDir, 'none.db')}` } as const);
    await expect(restoreBackup({ folder, env: { ...target.env, database } })).rejects.toThrow(
      'DATABASE_URL',
    );
  });
});
