import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generateFiles } from '../../sdk/codegen/generateFiles.ts';

const sdk = new URL('../../sdk/', import.meta.url);

describe('the generated files of the SDK', () => {
  it('are what the delivery schema and the operations give', async () => {
    const files = await generateFiles({
      schemaPath: new URL('../cms/schema.graphql', sdk),
      documentsFolder: new URL('src/documents/', sdk),
    });
    const stale: string[] = [];
    for (const [path, text] of files) {
      if ((await readFile(new URL(path, sdk), 'utf8')) !== text) stale.push(path);
    }
    expect(stale, 'run the codegen script of sdk').toEqual([]);
  });
});
