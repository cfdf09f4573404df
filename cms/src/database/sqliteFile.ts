import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The file behind a `file:` address, absolute. */
export function sqliteFile(url: string): string {
  const plain = url.split('?')[0] ?? url;
  return plain.startsWith('file://')
    ? fileURLToPath(plain)
    : path.resolve(plain.replace(/^file:/, ''));
}

/** Makes the folder of a database file, so that the file can be created. */
export function makeFolderOf(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
}
