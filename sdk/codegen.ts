import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { formatManifest } from './codegen/formatManifest.ts';
import { generateFiles } from './codegen/generateFiles.ts';

/** `node --import tsx codegen.ts` writes the generated files; `--check` fails when one is stale. */
const checking = process.argv.includes('--check');
const files = await generateFiles({
  schemaPath: new URL('../cms/schema.graphql', import.meta.url),
  documentsFolder: new URL('src/documents/', import.meta.url),
});
const stale: string[] = [];

/** Writes a file unless it holds the text already, or only says that it doesn't. */
async function keep(path: string, text: string): Promise<void> {
  const url = new URL(path, import.meta.url);
  const present = await readFile(url, 'utf8').catch(() => null);
  if (present === text) return;
  stale.push(path);
  if (checking) return;
  await mkdir(new URL('.', url), { recursive: true });
  await writeFile(url, text);
}

for (const [path, text] of files) await keep(path, text);
const operations: object = await import('./src/generated/operations.ts');
await keep('operations.json', formatManifest(operations));

if (checking && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run "pnpm --filter @signpost/sdk codegen".`);
  process.exitCode = 1;
} else {
  console.log(stale.length === 0 ? 'Generated files are current.' : `Wrote ${stale.join(', ')}.`);
}
