import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkWritable, loadEnvironment, root, stop } from './lib/environment.mjs';

checkWritable();
loadEnvironment();
const { build, install } = await import('./lib/prepare.mjs');
const { findBrowser } = await import('./lib/browser.mjs');
const { startMongo } = await import('./lib/mongo.mjs');

const parts = ['gates', 'unit', 'sqlite', 'mongodb', 'e2e'];
const only = process.argv.slice(2);
const unknown = only.filter((name) => !parts.includes(name));
if (unknown.length > 0) stop(`There is no part "${unknown[0]}". Choose from: ${parts.join(', ')}.`);
const wants = (name) => only.length === 0 || only.includes(name);
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function runLive(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a program and gives what it said, once it has ended. */
function runQuietly(command, args, { cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', (error) => resolve({ code: 127, output: `${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs checks, so many at a time; each says its piece when it ends. */
async function runGates(gates, { atOnce }) {
  const waiting = [...gates];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { code, output } = await runQuietly(next.command, next.args, next);
      console.log(`\n── ${next.name}\n${output.trimEnd()}`);
      totals[code === 0 ? 'passed' : 'failed'] += 1;
      if (code !== 0) failures.push(next.name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const bin = (name, folder = '.') => path.join(root, folder, 'node_modules/.bin', name);

/** Adds a project's results; whatever went wrong outside a test counts as a failure too. */
function countResults({ project, code, result }) {
  const before = totals.failed;
  totals.passed += result.numPassedTests;
  totals.failed += result.numFailedTests;
  totals.skipped += result.numPendingTests + result.numTodoTests;
  for (const entry of result.testResults) {
    if (entry.status !== 'failed') continue;
    failures.push(path.relative(root, entry.name));
    // A file that can't be loaded, or whose hooks fail, has no failed test of its own.
    if (!entry.assertionResults.some(({ status }) => status === 'failed')) totals.failed += 1;
  }
  if (code !== 0 && totals.failed === before) {
    totals.failed += 1;
    failures.push(`${project}: an error outside the tests`);
  }
  if (result.numPassedTests === 0) {
    totals.failed += 1;
    failures.push(`${project}: no test ran`);
  }
}

async function suite(project, env) {
  console.log(`\n── tests: ${project}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-results-'));
  const file = path.join(folder, 'results.json');
  const code = await runLive(
    bin('vitest', 'tests'),
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { cwd: path.join(root, 'tests'), env },
  );
  if (existsSync(file))
    countResults({ project, code, result: JSON.parse(readFileSync(file, 'utf8')) });
  else {
    totals.failed += 1;
    failures.push(`${project}: no results`);
  }
  rmSync(folder, { recursive: true, force: true });
}

function skipLoudly(what, how) {
  if (process.env.CI) {
    console.error(`\n${what} is missing, and in CI nothing may be skipped. ${how}`);
    totals.failed += 1;
    failures.push(`${what} is missing`);
    return;
  }
  totals.skipped += 1;
  console.warn(`\n!! SKIPPED: ${what} is missing. ${how}`);
}

await install();
await build();

if (wants('gates')) {
  const folders = ['sdk', 'cms', 'examples/guide-site', 'examples/link-report', 'tests'];
  const reading = [
    { name: 'eslint', command: bin('eslint'), args: ['.', '--max-warnings', '0'] },
    { name: 'prettier', command: bin('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
    ...folders.map((folder) => ({
      name: `typecheck ${folder}`,
      command: bin('tsc'),
      args: ['--noEmit', '-p', folder],
    })),
    { name: 'knip', command: bin('knip'), args: ['--no-progress'] },
    { name: 'sherif', command: bin('sherif'), args: [] },
  ];
  // These pack the SDK where it stands, by one name.
  const packing = ['publint', 'attw', 'size'].map((check) => ({
    name: check,
    command: 'npm',
    args: ['run', '--silent', `check:${check}`],
    cwd: path.join(root, 'sdk'),
  }));
  await runGates(reading, { atOnce: 2 });
  await runGates(packing, { atOnce: 1 });
}

if (wants('unit')) await suite('unit', process.env);
if (wants('sqlite')) await suite('sqlite', process.env);
const mongo = wants('mongodb') || wants('e2e') ? await startMongo() : null;
const onMongo = mongo ? { TEST_MONGODB_URL: mongo.url } : {};
if (wants('mongodb')) {
  if (mongo) await suite('mongodb', { ...process.env, ...onMongo });
  else {
    skipLoudly(
      'MongoDB',
      'Set TEST_MONGODB_URL to a replica set, or put mongod on the PATH, to run the same suites on it.',
    );
  }
}
if (wants('e2e')) {
  const browser = findBrowser();
  if (browser) await suite('e2e', { ...process.env, ...onMongo, BROWSER_PATH: browser });
  else {
    skipLoudly(
      'A browser',
      'Install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or set BROWSER_PATH.',
    );
  }
}
await mongo?.stop();

if (failures.length > 0) console.error(`\nFailed:\n${failures.map((f) => `  ${f}`).join('\n')}`);
if (totals.skipped > 0) console.log(`\nSkipped: ${totals.skipped}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
