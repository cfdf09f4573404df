// Writes what is made from the configuration: types, the admin's import map, and a migration of the
// embedded database when collections or fields have changed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './lib/environment.mjs';
import { run, step } from './lib/steps.mjs';

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

/** What the generator writes doesn't pass the compiler's strict settings as it stands. */
function tidyMigrations() {
  const migrations = path.join(cms, 'src/migrations/sqlite');
  for (const name of readdirSync(migrations).filter((file) => /^\d+_\d+_.*\.ts$/.test(file))) {
    const file = path.join(migrations, name);
    const text = readFileSync(file, 'utf8')
      .replace(
        'import { MigrateUpArgs, MigrateDownArgs,',
        'import { type MigrateUpArgs, type MigrateDownArgs,',
      )
      .replace('up({ db, payload, req }', 'up({ db }')
      .replace('down({ db, payload, req }', 'down({ db }');
    writeFileSync(file, text);
  }
}

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
tidyMigrations();
rmSync(folder, { recursive: true, force: true });
