import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BackupFile } from './manifest.ts';

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function describeFile(folder: string, name: string): Promise<BackupFile> {
  const file = path.join(folder, name);
  const { size } = await stat(file);
  return { path: name.split(path.sep).join('/'), bytes: size, sha256: await hashFile(file) };
}

/** Every file below a folder with its size and checksum, by name. */
export async function describeFiles(folder: string): Promise<BackupFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const files: BackupFile[] = [];
  for (const name of names) files.push(await describeFile(folder, name));
  return files;
}

/** Throws, with the file's name, when one is missing or not as it was written. */
export async function checkFiles(folder: string, files: readonly BackupFile[]): Promise<void> {
  for (const { path: name, bytes, sha256 } of files) {
    const found = await describeFile(folder, name).catch(() => null);
    if (found === null) throw new Error(`The backup is not complete: ${name} is missing.`);
    if (found.bytes !== bytes || found.sha256 !== sha256) {
      throw new Error(`The backup is damaged: ${name} is not as it was written.`);
    }
  }
}
