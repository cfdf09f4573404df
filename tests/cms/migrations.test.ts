import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';

const folder = path.resolve(import.meta.dirname, '../../cms/src/migrations/sqlite');

interface DrizzleKit {
  generateDrizzleJson(schema: Record<string, unknown>): Promise<unknown>;
  generateMigration(from: unknown, to: unknown): Promise<string[]>;
}

function isDrizzleKit(value: unknown): value is DrizzleKit {
  return typeof value === 'object' && value !== null && 'generateMigration' in value;
}

function readKit(db: object): { kit: DrizzleKit; schema: Record<string, unknown> } {
  if (!('requireDrizzleKit' in db) || typeof db.requireDrizzleKit !== 'function') {
    throw new Error('The adapter has no schema kit.');
  }
  const kit: unknown = db.requireDrizzleKit();
  if (!isDrizzleKit(kit) || !('schema' in db) || typeof db.schema !== 'object' || !db.schema) {
    throw new Error('The schema kit has another shape.');
  }
  return { kit, schema: { ...db.schema } };
}

function latestSnapshot(): unknown {
  const file =
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .at(-1) ?? '';
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}

describe.runIf(testDatabase() === 'sqlite')('the committed migrations', () => {
  let running: RunningPayload;
  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  it('bring up exactly the schema of the collections', async () => {
    const { kit, schema } = readKit(running.payload.db);
    const now = await kit.generateDrizzleJson(schema);
    expect(
      await kit.generateMigration(latestSnapshot(), now),
      'Run "npm run generate -- <name>" and commit the migration.',
    ).toEqual([]);
  });

  it('would notice a field without a migration', async () => {
    const { kit, schema } = readKit(running.payload.db);
    const { topics: _left, ...others } = schema;
    const now = await kit.generateDrizzleJson(others);
    expect(await kit.generateMigration(latestSnapshot(), now)).not.toEqual([]);
  });
});
