import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from './makeFolder.ts';

/** The file behind a `file:` address, absolute. Throws a URIError where a `%` is not written as `%25`. */
export function sqliteFile(url: string): string {
  const plain = url.split('?')[0] ?? url;
  return plain.startsWith('file://')
    ? fileURLToPath(plain)
    : path.resolve(decodeURIComponent(plain.replace(/^file:/, '')));
}

/** The `file:` address of a file, whatever is in its name. */
export function sqliteAddress(file: string): string {
  return `file:${file.replace(/[%?#]/g, encodeURIComponent)}`;
}

/** Makes the folder of a database file, so that the file can be created. */
export function makeFolderOf(file: string): void {
  makeFolder(path.dirname(file), { setting: 'SIGNPOST_DATA_DIR' });
}
