import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTextFile } from '../../cms/src/import/files/readTextFile.ts';
import { findSource } from '../../cms/src/import/importPath.ts';

describe('what is to be imported', () => {
  let folder = '';
  const fileOf = (name: string, content: string | Buffer): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'signpost-source-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is a folder, or a page in its folder', async () => {
    expect(await findSource(folder)).toEqual({ folder });
    const found = await findSource(fileOf('pay.md', 'Text.'));
    expect([path.basename(found.folder), found.files]).toEqual([path.basename(folder), ['pay.md']]);
  });

  it('is nothing else', async () => {
    await expect(findSource(path.join(folder, 'nope'))).rejects.toThrow(
      'There is no file or folder',
    );
    await expect(findSource(fileOf('site.zip', ''))).rejects.toThrow('is an archive');
    await expect(findSource(fileOf('pay.docx', ''))).rejects.toThrow('is not Markdown');
  });

  it('is told apart from a Word file under another name', async () => {
    const zip = Buffer.from('PK\x03\x04\x14\x00\xff\xfe', 'latin1');
    await expect(readTextFile(fileOf('report.docx.md', zip))).rejects.toThrow('a Word file');
    const latin = Buffer.from('Pr\xe9cis', 'latin1');
    await expect(readTextFile(fileOf('latin.md', latin))).rejects.toThrow('not in UTF-8');
    expect(await readTextFile(fileOf('pk.md', 'PK\r\nis fine.'))).toBe('PK\nis fine.');
  });
});
