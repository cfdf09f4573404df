import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConnection } from '../../cms/src/database/sqliteConnection.ts';
import { sqliteFile } from '../../cms/src/database/sqliteFile.ts';
import { parseEnv } from '../../cms/src/env.ts';

const databaseUrl = (DATABASE_URL: string): string =>
  parseEnv({ DATABASE_URL, PAYLOAD_SECRET: 'x'.repeat(32) }, { root: '/srv/signpost' }).database
    .url;

describe('the address of a database file', () => {
  it.each([
    ['', 'file:/srv/signpost/.data/signpost.db'],
    ['file:guides.db', 'file:/srv/signpost/guides.db'],
    ['file:./data/guides.db?mode=ro', 'file:/srv/signpost/data/guides.db?mode=ro'],
    ['file:/var/guides.db', 'file:/var/guides.db'],
    ['file:///var/guides.db', 'file:///var/guides.db'],
    ['file:a%20b/c%23d.db', 'file:/srv/signpost/a b/c%23d.db'],
    ['file:c#d/100%25.db?mode=ro', 'file:/srv/signpost/c%23d/100%25.db?mode=ro'],
    ['mongodb://db/guides?replicaSet=rs0', 'mongodb://db/guides?replicaSet=rs0'],
  ])('"%s" is the same for every program, wherever it stands', (given, read) => {
    expect(databaseUrl(given)).toBe(read);
  });

  it.each(['c#dir', 'a%20b', '100%', 'what?x', 'plain one'])(
    'leads into the data folder, whatever is in its name: %s',
    async (name) => {
      const root = mkdtempSync(path.join(tmpdir(), 'signpost-address-'));
      onTestFinished(() => rmSync(root, { recursive: true, force: true }));
      mkdirSync(path.join(root, name));
      const env = { PAYLOAD_SECRET: 'x'.repeat(32), SIGNPOST_DATA_DIR: name };
      const { url } = parseEnv(env, { root }).database;
      const file = path.join(root, name, 'signpost.db');
      expect(sqliteFile(url)).toBe(file);
      const settings = { busyTimeoutMs: 1000, synchronous: 'NORMAL', readOnly: false } as const;
      const client = await openConnection({ url, ...settings });
      await client.execute('CREATE TABLE guides (id)');
      client.close();
      expect(existsSync(file)).toBe(true);
    },
  );

  it.each([
    ['file::memory:', 'must name a file'],
    ['file://:memory:', 'must name a file'],
    ['file:100%.db', 'must have "%" written as "%25"'],
    ['file:///srv/100%.db', 'must have "%" written as "%25"'],
  ])('is refused in words where it can’t be one: %s', (given, reason) => {
    expect(() => databaseUrl(given)).toThrow(reason);
  });
});
