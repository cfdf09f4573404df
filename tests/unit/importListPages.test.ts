import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPages } from '../../cms/src/import/files/listPages.ts';

describe('listPages', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'signpost-list-'));
    writeFileSync(path.join(folder, 'b.md'), '# B');
    // Folders so deep that no path reaches them can't be read by anybody, an administrator included.
    const nest = 'for i in $(seq 20); do mkdir "$1" && cd "$1" || exit 1; done';
    execFileSync('bash', ['-c', nest, 'nest', 'a'.repeat(250)], { cwd: folder });
  });
  afterAll(() => execFileSync('rm', ['-rf', folder]));

  it('passes over a folder that can’t be read, and lists the rest', async () => {
    const { files, passedOver } = await listPages(folder);
    expect(files).toEqual(['b.md']);
    expect(passedOver.list()).toEqual([
      expect.objectContaining({ kind: 'folders that can’t be read', count: 1 }),
    ]);
  });
});
