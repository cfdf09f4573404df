import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const cms = path.resolve(import.meta.dirname, '../../cms');

/** What a program loads before its first line runs: its own files, and the packages it names. */
async function listLoaded(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [path.join(cms, entry)],
    absWorkingDir: cms,
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { '@payload-config': path.join(cms, 'src/payload.config.ts') },
    metafile: true,
    write: false,
  });
  const seen = new Set<string>();
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const output = metafile.outputs[file];
    if (!output) return;
    for (const input of Object.keys(output.inputs)) loaded.add(input);
    for (const { path: name, kind, external } of output.imports) {
      if (kind === 'dynamic-import') continue;
      if (external) loaded.add(name);
      else visit(name);
    }
  };
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint === entry) visit(file);
  }
  return [...loaded];
}

/** What takes long to load, and what would give a replica a way to drafts. */
const needless =
  /^(?:next|react|react-dom|sharp|undici)$|^@payloadcms\/|^mongodb$|payload\.config|^src\/(?:admin|import|preview|publishing\/project)\//;

describe('what a replica loads before it listens', () => {
  it('is neither an editor, an admin, a way to drafts, nor a database that is not used', async () => {
    const loaded = await listLoaded('src/cli/deliver/index.ts');
    expect(loaded).toContain('src/delivery/app.ts');
    expect(loaded.filter((name) => needless.test(name))).toEqual([]);
  });

  it('is told from what the server loads', async () => {
    const loaded = await listLoaded('src/boot/runServer.ts');
    expect(loaded.filter((name) => needless.test(name))).toEqual(
      expect.arrayContaining(['next', 'src/preview/openPreviewDesk.ts']),
    );
  });
});
