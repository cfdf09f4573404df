import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContentServer, startContentServer } from '../../sdk/src/testing/index.ts';
import { library } from '../sdk/library.ts';
import { type Consumer, installConsumer } from './installConsumer.ts';
import { listReached } from './listReached.ts';
import { fetchNode, type OtherNode } from './otherNode.ts';
import { runChecked, runProgram } from './runProgram.ts';

const root = path.resolve(import.meta.dirname, '../..');
const tsc = path.join(root, 'node_modules/.bin/tsc');
const bin = (name: string): string => path.join(root, 'sdk/node_modules/.bin', name);

const majors = [22, 24];

let consumer: Consumer;
let server: ContentServer;
/** Other release lines of Node; null where one can't be had. */
const others = new Map<number, OtherNode | null>();
const removals: (() => Promise<void>)[] = [];

async function makeConsumer(): Promise<void> {
  consumer = await installConsumer();
  removals.push(() => consumer.remove());
  await cp(path.join(import.meta.dirname, 'consumer'), consumer.folder, { recursive: true });
}

async function fetchOther(major: number): Promise<void> {
  const other = await fetchNode(major);
  others.set(major, other);
  if (other) removals.push(() => other.remove());
}

beforeAll(async () => {
  server = await startContentServer(library);
  removals.push(() => server.close());
  const work = [makeConsumer(), ...majors.map(fetchOther)];
  // Whatever fails, what the others leave is known before it is removed.
  await Promise.allSettled(work);
  await Promise.all(work);
  // A build of the types, four packs and an install: minutes on a busy machine.
}, 600_000);
afterAll(async () => {
  for (const remove of removals) await remove();
});

const resolutions = [
  ['node16', ['--module', 'node16', '--moduleResolution', 'node16']],
  ['bundler', ['--module', 'preserve', '--moduleResolution', 'bundler', '--noEmit']],
] as const;

function compile(options: readonly string[], files: readonly string[]) {
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const lib = ['--target', 'es2022', '--lib', 'es2022,dom'];
  return runProgram(tsc, [...strict, ...lib, ...options, ...files], { cwd: consumer.folder });
}

let compiled: ReturnType<typeof compile> | null = null;
/** Leaves the programs that print a guide, as ESM and as CommonJS. */
const compilePrograms = () => (compiled ??= compile(resolutions[0][1], ['guide.mts', 'guide.cts']));

describe('the packed SDK in an empty project', () => {
  it.each(resolutions)('type-checks under strict with %s resolution', async (_name, options) => {
    const { code, output } = await compile(options, ['guide.mts', 'guide.cts']);
    expect(output).toBe('');
    expect(code).toBe(0);
  });

  it.each(resolutions)('does not compile a misspelt field with %s', async (_name, options) => {
    const { code, output } = await compile([...options, '--noEmit'], ['misspelt.mts']);
    expect(code).not.toBe(0);
    expect(output).toContain("Property 'titel' does not exist");
  });

  it.each(['guide.mjs', 'guide.cjs'])('prints a guide and its links as %s', async (file) => {
    await compilePrograms();
    const { output } = await runChecked(process.execPath, [file], {
      cwd: consumer.folder,
      env: { ENDPOINT: server.endpoint },
    });
    expect(output.trim().split('\n')).toEqual([
      'Hand therapy',
      'work in schools -> /guides/school-practice',
      'a guide to come -> nowhere',
      'the web -> https://web.example/',
      '<h2 id="start">Where to start</h2><p>Read about <a href="/guides/school-practice">work in schools</a></p>',
      'true 1',
      'Article function function',
      '0',
      'true 200 all',
    ]);
  });

  it.for(majors)('prints the same on Node %i, as ESM and as CommonJS', async (major, { skip }) => {
    const other = others.get(major);
    if (!other) return skip(`Node ${major} can’t be had.`);
    await compilePrograms();
    const env = { ENDPOINT: server.endpoint };
    const print = async (program: string, file: string) =>
      (await runChecked(program, [file], { cwd: consumer.folder, env })).output;
    const { output } = await runChecked(other.executable, ['--version'], { cwd: consumer.folder });
    expect(output).toMatch(new RegExp(`^v${major}\\.`));
    const expected = await print(process.execPath, 'guide.mjs');
    expect(await print(other.executable, 'guide.mjs')).toBe(expected);
    expect(await print(other.executable, 'guide.cjs')).toBe(expected);
  });

  it('reaches nothing outside the package, but for the entries that say so', async () => {
    const dist = path.join(consumer.folder, 'node_modules/@signpost/sdk/dist');
    const reach = async (name: string) => ({
      [name]: (await listReached(path.join(dist, name))).sort(),
    });
    const alone = ['edge', 'comments', 'express', 'json-ld', 'links', 'next', 'rich-text'];
    for (const name of [...alone, 'webhooks'].flatMap((entry) => [`${entry}.js`, `${entry}.cjs`])) {
      expect(await reach(name)).toEqual({ [name]: [] });
    }
    expect(await reach('index.js')).toEqual({ 'index.js': ['graphql'] });
    expect(await reach('rich-text-react.js')).toEqual({ 'rich-text-react.js': ['react'] });
    expect(await reach('testing.js')).toEqual({ 'testing.js': ['graphql', 'node:http'] });
    const main = await readFile(path.join(dist, 'index.js'), 'utf8');
    expect(main).toMatch(/import \{[^}]*\bprint\b[^}]*\} from 'graphql'/);
    expect(main).not.toMatch(/import \{[^}]*\bparse\b[^}]*\} from 'graphql'/);
  });

  it('ships the schema', async () => {
    const script = "console.log(require.resolve('@signpost/sdk/schema.graphql'))";
    const { output } = await runChecked(process.execPath, ['-e', script], { cwd: consumer.folder });
    expect(output).toContain('schema.graphql');
  });

  it('renders in React once that is there, as ESM and as CommonJS', async () => {
    const { folder } = consumer;
    await consumer.add('react', 'react-dom', '@types/react');
    for (const [, options] of resolutions) {
      const checked = await compile(options, ['page.mts', 'page.cts']);
      expect(checked.output).toBe('');
    }
    for (const file of ['page.mjs', 'page.cjs']) {
      const { output } = await runChecked(process.execPath, [file], { cwd: folder });
      expect(output.trim()).toBe('<h2 id="a">Title</h2><hr class="wide"/>');
    }
  });

  it('passes publint and are-the-types-wrong', async () => {
    const { folder, tarball } = consumer;
    await runChecked(bin('publint'), ['--strict', tarball], { cwd: folder });
    const attw = [
      '--profile',
      'node16',
      '--exclude-entrypoints',
      './schema.graphql',
      './operations.json',
      '--',
      tarball,
    ];
    await runChecked(bin('attw'), attw, { cwd: folder });
  });
});
