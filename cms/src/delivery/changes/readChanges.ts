import type { PublishedStore } from '../../published/publishedStore.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';
import { DeliveryError } from '../errors/deliveryError.ts';
import { gatherChanges } from './gatherChanges.ts';
import type { DocumentChange } from './gatherChanges.ts';

export interface ChangePage {
  /** The revision up to which this page tells everything: what to ask from next. */
  revision: number;
  hasMore: boolean;
  changes: readonly DocumentChange[];
}

export interface ChangesRequest {
  snapshot: Snapshot;
  log: Pick<PublishedStore, 'changesSince'>;
  since: number;
  /** Most revisions to read. */
  limit: number;
}

/** The client has to load everything anew: the log can't tell what it missed. */
export function refuseRevision(): DeliveryError {
  return new DeliveryError(
    'CHANGES_GONE',
    'What changed since that revision is no longer known. Load everything anew, and go on from the "revision" read before.',
  );
}

/** The revision lies ahead of everything that is published here. */
export function refuseAhead(
  since: number,
  { revision }: Pick<Snapshot, 'revision'>,
): DeliveryError {
  return new DeliveryError(
    'CHANGES_GONE',
    `There is no revision ${since} here: the newest is ${revision}. If the content was set back, to a backup for example, load everything anew, and go on from the "revision" read before.`,
  );
}

/**
 * What changed above a revision, up to the snapshot's. Refuses when the log doesn't reach back that
 * far or has a hole there.
 */
export async function readChanges(request: ChangesRequest): Promise<ChangePage> {
  const { snapshot, log, since, limit } = request;
  if (since === snapshot.revision || limit === 0) {
    return { revision: since, hasMore: since < snapshot.revision, changes: [] };
  }
  const logged = await log.changesSince(since, { limit });
  const read = logged.filter(({ revision }) => revision <= snapshot.revision);
  const isWhole = read.every(({ revision }, index) => revision === since + 1 + index);
  if (!isWhole || read.length === 0) throw refuseRevision();
  const revision = since + read.length;
  return {
    revision,
    hasMore: revision < snapshot.revision,
    changes: gatherChanges(read, snapshot),
  };
}
