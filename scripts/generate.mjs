// Writes what is made from the configuration: types, the admin's import map, and a migration of the
// embedded database when collections or fields have changed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkNode, root } from './lib/environment.mjs';
import { run, step } from './lib/steps.mjs';

checkNode();
const folder = mkdtempSync(path.join(tmpdir(), 'signpost-generate-'));
const env = {
  ...process.env,
  PAYLOAD_SECRET: 'unused-unused-unused-unused-unused-unused',
  PAYLOAD_CONFIG_PATH: 'src/payload.config.ts',
  SIGNPOST_DATA_DIR: folder,
  SIGNPOST_ROOT: root,
};
const cms = path.join(root, 'cms');
const payload = (args, more = {}) =>
  run(process.execPath, ['--import', 'tsx', 'node_modules/payload/bin.js', ...args], {
    cwd: cms,
    env: { ...env, ...more },
  });

await step('Types', () => payload(['generate:types']));
await step('Import map of the admin', () => payload(['generate:importmap']));
const name = process.argv[2];
if (name) {
  await step(`Migration ${name}`, () =>
    payload(['migrate:create', name, '--skip-empty'], { NODE_ENV: 'production' }),
  );
} else {
  console.log('  Give a name to write a migration too: npm run generate -- add-reading-level');
}
rmSync(folder, { recursive: true, force: true });
