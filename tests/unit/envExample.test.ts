import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv as readEnvFile } from 'node:util';
import { expect, it } from 'vitest';
import { parseEnv, settingNames } from '../../cms/src/env.ts';

const root = path.resolve(import.meta.dirname, '../..');
const example = readEnvFile(readFileSync(path.join(root, '.env.example'), 'utf8'));

it('.env.example names every setting', () => {
  // NODE_ENV is set by the programs themselves.
  const named = settingNames.filter((name) => name !== 'NODE_ENV');
  expect(Object.keys(example).toSorted()).toEqual(named.toSorted());
});

it('.env.example gives the defaults', () => {
  const secret = { PAYLOAD_SECRET: 'x'.repeat(32) };
  expect(parseEnv({ ...example, ...secret }, { root })).toEqual(parseEnv(secret, { root }));
});
