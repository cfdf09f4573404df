import { hashContent } from './contentHash.ts';

/** Fingerprints of where a page's file lies: of its folder's name, and of its path in there. */
export interface PageOrigin {
  readonly folder: string;
  readonly file: string;
}

/** `folder` is the imported folder's name, `file` the path inside it. */
export function makeOrigin({ folder, file }: { folder: string; file: string }): PageOrigin {
  return { folder: hashContent(['folder', folder]), file: hashContent(['file', file]) };
}

/** The origin in an import mark; null for guides that are reserved only, or older. */
export function readOrigin(mark: string | null): PageOrigin | null {
  const [, , folder, file] = mark?.split('.') ?? [];
  return folder === undefined || file === undefined ? null : { folder, file };
}
