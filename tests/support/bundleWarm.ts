import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

const cms = path.resolve(import.meta.dirname, '../../cms');

export interface WarmProgram {
  /** What comes before the program's own arguments on Node's command line. */
  argv: readonly string[];
  remove(): Promise<void>;
}

/** Leaves packages with native parts where they are, at their whole path. */
const leaveNative: Plugin = {
  name: 'leave-native',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(libsql|sharp)$/ }, async ({ path: name, pluginData, ...from }) => {
      if (pluginData === 'asked') return null;
      const { kind, resolveDir } = from;
      const found = await resolve(name, { kind, resolveDir, pluginData: 'asked' });
      return { path: found.path, external: true };
    });
  },
};

/**
 * Bundles a program that opens the CMS together with every package it uses. From its second run on
 * it starts in a quarter of a second of CPU time, where loading the packages one by one takes six
 * times as long: for tests that start many processes. The first run, which has to end by itself,
 * leaves the compiled code. The program may not await outside of a function.
 */
export async function bundleWarm(entry: string): Promise<WarmProgram> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-program-'));
  const bundle = path.join(folder, 'program.cjs');
  await build({
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Lexical's own choice between its two builds awaits while it loads.
    conditions: ['production'],
    external: ['drizzle-kit', 'drizzle-kit/api', 'esbuild'],
    plugins: [leaveNative],
    alias: { '@payload-config': path.join(cms, 'src/payload.config.ts') },
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'error',
  });
  return {
    argv: [path.join(import.meta.dirname, 'warmStart.mjs'), bundle],
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
