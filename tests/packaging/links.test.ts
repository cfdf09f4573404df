import { appendFile, cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecked, runProgram } from './runProgram.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cms = path.join(root, 'cms');
/** All that the engine may need beside itself. */
const dependencies = ['stemmer', 'github-slugger'];

let folder: string;
let installed: string;

/** An empty project outside of the workspace with the link engine, and nothing else of the CMS. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(await realpath(tmpdir()), 'signpost-links-'));
  installed = path.join(folder, 'node_modules/@signpost/cms');
  const build = ['--config', 'tsup.links.config.ts', '--silent'];
  const output = path.join(installed, 'dist/links');
  await runChecked(path.join(cms, 'node_modules/.bin/tsup'), [...build, '--out-dir', output], {
    cwd: cms,
  });
  await cp(path.join(cms, 'package.json'), path.join(installed, 'package.json'));
  for (const name of dependencies) {
    const from = await realpath(path.join(cms, 'node_modules', name));
    await cp(from, path.join(folder, 'node_modules', name), { recursive: true });
  }
  await cp(path.join(import.meta.dirname, 'linksConsumer'), folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{"name":"consumer","private":true}\n');
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function compile(file: string) {
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const lib = ['--target', 'es2022', '--lib', 'es2023,dom'];
  const modules = ['--module', 'nodenext', '--moduleResolution', 'nodenext'];
  return runProgram(
    path.join(root, 'node_modules/.bin/tsc'),
    [...strict, ...lib, ...modules, file],
    { cwd: folder },
  );
}

describe('the link engine in a project without the CMS', () => {
  it('type-checks under strict and suggests a link', async () => {
    expect(await compile('suggest.mts')).toEqual({ code: 0, output: '' });
    const { output } = await runChecked(process.execPath, ['suggest.mjs'], { cwd: folder });
    expect(output.trim().split('\n')).toEqual(['/hand-therapy hand therapy true', '1 null null']);
  });

  it('runs the example of its documentation, which prints what that says', async () => {
    const page = await readFile(path.join(root, 'docs/links.md'), 'utf8');
    const [, example = '', printed = ''] =
      /^```ts\n([^]*?)^```$[^]*?^```text\n([^]*?)^```$/m.exec(page) ?? [];
    await writeFile(path.join(folder, 'documented.mts'), example);
    expect(await compile('documented.mts')).toEqual({ code: 0, output: '' });
    const { output } = await runChecked(process.execPath, ['documented.mjs'], { cwd: folder });
    expect(output).toBe(printed);
  });

  it('does not compile a misspelt field', async () => {
    const { code, output } = await compile('misspelt.mts');
    expect(code).not.toBe(0);
    expect(output).toContain("Property 'scroe' does not exist");
  });

  it('imports nothing but a stemmer and a slugger, in code and in types', async () => {
    for (const file of ['index.js', 'index.d.ts']) {
      const text = await readFile(path.join(installed, 'dist/links', file), 'utf8');
      const names = listImports(text);
      expect(names.filter((name) => !dependencies.includes(name))).toEqual([]);
    }
  });

  it('would not start if it imported more', async () => {
    const entry = path.join(installed, 'dist/links/index.js');
    expect(listImports("import x from 'payload';\nimport 'express';")).toEqual([
      'payload',
      'express',
    ]);
    await appendFile(entry, "\nimport 'payload';\n");
    const { code, output } = await runProgram(process.execPath, ['suggest.mjs'], { cwd: folder });
    expect(code).not.toBe(0);
    expect(output).toContain("Cannot find package 'payload'");
  });
});

function listImports(text: string): string[] {
  const statements = /^\s*(?:import|export)\b[^'"\n;]*?(?:from\s*)?['"]([^'"]+)['"]/gm;
  const calls = /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(statements), ...text.matchAll(calls)].map(([, name = '']) => name);
}
