import path from 'node:path';
import { hashContent } from './contentHash.ts';

/**
 * Fingerprints of where a page's file lies: of its folder's name, of its path in there, and of the
 * folder's whole path, which is null in older marks.
 */
export interface PageOrigin {
  readonly folder: string;
  readonly file: string;
  readonly place: string | null;
}

/** `root` is the imported folder's real path, `file` the path inside it. */
export function makeOrigin({ root, file }: { root: string; file: string }): PageOrigin {
  return {
    folder: hashContent(['folder', path.basename(root)]),
    file: hashContent(['file', file]),
    place: hashContent(['place', root]),
  };
}

/** The origin in an import mark; null for guides that are reserved only, or older. */
export function readOrigin(mark: string | null): PageOrigin | null {
  const [, , folder, file, , , place = null] = mark?.split('.') ?? [];
  return folder === undefined || file === undefined ? null : { folder, file, place };
}
