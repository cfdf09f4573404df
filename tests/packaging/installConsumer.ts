import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { runChecked } from './runProgram.ts';

const sdk = path.resolve(import.meta.dirname, '../../sdk');

export interface Consumer {
  /** An empty project in which nothing but the packed SDK is installed. */
  folder: string;
  tarball: string;
  /** Puts packages that the tests have into the project, with what they depend on. */
  add(...names: string[]): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Builds and packs the SDK beside its sources, so that nobody's `dist` is touched, and installs
 * the tarball in an empty project. Its dependencies are packed from the workspace: no registry.
 */
export async function installConsumer(): Promise<Consumer> {
  const root = await mkdtemp(path.join(await realpath(tmpdir()), 'signpost-consumer-'));
  const staged = path.join(root, 'package');
  const folder = path.join(root, 'project');
  await mkdir(folder, { recursive: true });
  await runChecked(
    path.join(sdk, 'node_modules/.bin/tsup'),
    ['--out-dir', path.join(staged, 'dist'), '--silent'],
    { cwd: sdk },
  );
  for (const name of await listShippedFiles()) {
    await cp(path.join(sdk, name), path.join(staged, name));
  }
  const fromSdk = createRequire(path.join(sdk, 'package.json'));
  const dependencies = [await findPackage(fromSdk, 'graphql')];
  const tarball = await packFolder(staged, root);
  const tarballs = [tarball];
  for (const dependency of dependencies) tarballs.push(await packFolder(dependency, root));
  await writeFile(path.join(folder, 'package.json'), '{"name":"consumer","private":true}\n');
  await runChecked('npm', ['install', '--offline', '--no-audit', '--no-fund', ...tarballs], {
    cwd: folder,
  });
  return {
    folder,
    tarball,
    async add(...names) {
      for (const [name, from] of await findWithDependencies(names)) {
        await cp(from, path.join(folder, 'node_modules', name), { recursive: true });
      }
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

const dependenciesSchema = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });

/** Packages that the tests have, and all that they depend on, with their folders. */
async function findWithDependencies(names: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const find = async (from: NodeJS.Require, name: string): Promise<void> => {
    if (found.has(name)) return;
    const folder = await findPackage(from, name);
    found.set(name, folder);
    const manifest = path.join(folder, 'package.json');
    const { dependencies } = dependenciesSchema.parse(JSON.parse(await readFile(manifest, 'utf8')));
    for (const other of Object.keys(dependencies)) await find(createRequire(manifest), other);
  };
  for (const name of names) await find(createRequire(import.meta.url), name);
  return found;
}

const manifestSchema = z.object({ files: z.array(z.string()) });

/** What the package ships beside what is built: its manifest, and the files that this names. */
async function listShippedFiles(): Promise<string[]> {
  const text = await readFile(path.join(sdk, 'package.json'), 'utf8');
  const { files } = manifestSchema.parse(JSON.parse(text));
  return ['package.json', ...files.filter((name) => name !== 'dist')];
}

async function packFolder(folder: string, destination: string): Promise<string> {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', destination];
  const { output } = await runChecked('npm', [...args, folder], { cwd: destination });
  const name = /"filename":\s*"([^"]+)"/.exec(output)?.[1];
  if (name === undefined) throw new Error(`npm pack named no file:\n${output}`);
  return path.join(destination, name.replace(/^@/, '').replace('/', '-'));
}

/** The folder of an installed package, whatever its exports say. */
async function findPackage(from: NodeJS.Require, name: string): Promise<string> {
  for (const folder of from.resolve.paths(name) ?? []) {
    const candidate = path.join(folder, name);
    const found = await readFile(path.join(candidate, 'package.json')).catch(() => null);
    if (found !== null) return realpath(candidate);
  }
  throw new Error(`${name} is not installed.`);
}
