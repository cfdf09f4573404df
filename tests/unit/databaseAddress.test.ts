import { describe, expect, it } from 'vitest';
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
    ['mongodb://db/guides?replicaSet=rs0', 'mongodb://db/guides?replicaSet=rs0'],
  ])('"%s" is the same for every program, wherever it stands', (given, read) => {
    expect(databaseUrl(given)).toBe(read);
  });
});
