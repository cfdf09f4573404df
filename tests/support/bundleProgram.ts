import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const cms = path.resolve(import.meta.dirname, '../../cms');

/**
 * Bundles a TypeScript program that opens the CMS, so that plain Node can run it as a process of its
 * own (a loader can hang on Node 20). Returns the file to run; packages resolve as they do in `cms`.
 */
export async function bundleProgram(entry: string): Promise<string> {
  const folder = path.join(cms, 'node_modules/.cache/signpost-tests');
  await mkdir(folder, { recursive: true });
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: { '@payload-config': path.join(cms, 'src/payload.config.ts') },
    logLevel: 'error',
  });
  // Lexical's modules await each other: loaded in a bundle's order, Node 20 may end with code 13.
  const starter = outfile.replace(/\.mjs$/, '.start.mjs');
  await writeFile(
    starter,
    `await import('@payloadcms/richtext-lexical/lexical');\nawait import('./${path.basename(outfile)}');\n`,
  );
  return starter;
}
