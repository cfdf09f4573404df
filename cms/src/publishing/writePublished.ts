import type { PayloadRequest } from 'payload';
import { hashPublished, readSealedHash, sealPublished } from '../published/hashPublished.ts';
import type {
  PublishedChange,
  PublishedKey,
  PublishedType,
} from '../published/publishedDocument.ts';
import { announceAfterCommit } from './announceAfterCommit.ts';
import { appendChange, readRevision } from './changeLog.ts';
import { changeTags } from './changeTags.ts';
import type { ProjectedDocument } from './project/index.ts';
import { findRow, removeRow, writeRow, type ExistingRow } from './publishedRow.ts';

/** What a write did, with the paths before and after. */
export interface WrittenChange {
  kind: PublishedChange['kind'];
  path: string | null;
  previousPath: string | null;
}

interface WriteOptions {
  req: PayloadRequest;
  key: PublishedKey;
  type: PublishedType;
  /** Null when readers may no longer see the document. */
  projected: ProjectedDocument | null;
  at: string;
  /** Writes the row again even if its hash says that nothing changed. Default false. */
  force?: boolean;
}

function kindOf(
  existing: ExistingRow | null,
  projected: ProjectedDocument | null,
): WrittenChange['kind'] {
  if (projected === null) return 'unpublish';
  return existing === null ? 'publish' : 'update';
}

/**
 * Brings the published row of one document up to date, with the next revision and its change
 * record. Writes nothing and returns null when readers would see no difference.
 */
export async function writePublished({
  req,
  key,
  type,
  projected,
  at,
  force = false,
}: WriteOptions): Promise<WrittenChange | null> {
  const existing = await findRow(req, key);
  const hash = projected === null ? null : hashPublished(projected);
  const isCurrent = (existing ? readSealedHash(existing.hash) : null) === hash;
  if (isCurrent && !force) return null;

  const revision = (await readRevision(req)) + 1;
  const change: WrittenChange = {
    kind: kindOf(existing, projected),
    path: projected?.path ?? null,
    previousPath: existing?.path ?? null,
  };
  if (projected !== null) {
    await writeRow(req, { ...projected, revision, hash: sealPublished(projected) }, existing);
  } else if (existing !== null) {
    await removeRow(req, existing);
  }
  const tags = changeTags({
    key,
    type,
    before: existing,
    after: projected && { path: projected.path, ...projected.card },
  });
  await appendChange(req, { revision, key, type, ...change, tags, at });
  await announceAfterCommit(req, revision);
  return change;
}
