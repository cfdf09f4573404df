import { BucketMap } from './bucketMap.ts';
import type { PublishedKey, PublishedType } from '../publishedDocument.ts';
import { listKeys } from './keySet.ts';
import type { KeySet } from './keySet.ts';
import type { LibraryRow } from './libraryRow.ts';
import { referenceListName, typeListName } from './listNames.ts';
import { RowList } from './rowList.ts';

export interface SnapshotTables {
  rows: BucketMap<LibraryRow>;
  slugs: BucketMap<KeySet>;
  paths: BucketMap<KeySet>;
  /** For each document linked to, the documents whose links lead there, in key order. */
  inbound: BucketMap<KeySet>;
  lists: BucketMap<RowList>;
}

/** The published documents at one revision. It never changes: a later revision is another one. */
export class Snapshot {
  static readonly empty = new Snapshot(0, {
    rows: new BucketMap(),
    slugs: new BucketMap(),
    paths: new BucketMap(),
    inbound: new BucketMap(),
    lists: new BucketMap(),
  });

  constructor(
    readonly revision: number,
    readonly tables: SnapshotTables,
  ) {}

  get size(): number {
    return this.tables.rows.size;
  }

  get(key: string): LibraryRow | undefined {
    return this.tables.rows.get(key);
  }

  findBySlug(type: PublishedType, slug: string): LibraryRow | undefined {
    const keys = listKeys(this.tables.slugs.get(slug));
    return keys.map((key) => this.get(key)).find((row) => row?.type === type);
  }

  /** What stands at a path: a page, or else a redirect. */
  findByPath(path: string): LibraryRow | undefined {
    const rows = listKeys(this.tables.paths.get(path)).flatMap((key) => this.get(key) ?? []);
    return rows.find((row) => row.type !== 'redirects') ?? rows[0];
  }

  listType(type: PublishedType): RowList {
    return this.tables.lists.get(typeListName(type)) ?? RowList.empty;
  }

  /** The documents of a type that refer to `key` in a listed field. */
  listReferring(type: PublishedType, field: string, key: PublishedKey): RowList {
    return this.tables.lists.get(referenceListName(type, field, key)) ?? RowList.empty;
  }

  listLinking(key: string): readonly PublishedKey[] {
    return listKeys(this.tables.inbound.get(key));
  }
}
