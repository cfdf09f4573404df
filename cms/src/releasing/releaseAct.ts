import type { Release } from '../payload-types.ts';
import { readId } from '../fields/read/readKey.ts';
import type { DraftCollection } from '../drafts/untouchedDraft.ts';

type Listed = Release['documents'][number];

/** One thing that a release does. */
export interface ReleaseAct {
  readonly act: Listed['act'];
  /** Where it stands in the list of the release, from 1. */
  readonly row: number;
  /** Null for one that was deleted for good, of which SQLite keeps no trace. */
  readonly document: { readonly collection: DraftCollection; readonly id: string } | null;
}

function readListed(listed: Partial<Listed>): ReleaseAct['document'] {
  const { document } = listed;
  const id = readId(document?.value);
  return document === undefined || id === null ? null : { collection: document.relationTo, id };
}

/**
 * What comes first in a release. What goes is gone before the rest is checked, and a set is checked
 * when its guides are as readers will find them.
 */
function rank({ act, document }: ReleaseAct): number {
  if (act === 'unpublish') return 0;
  return document?.collection === 'guide-sets' ? 2 : 1;
}

/** The acts of a release in the order in which they are done. */
export function listActs({ documents }: Pick<Release, 'documents'>): ReleaseAct[] {
  return documents
    .map((listed, index) => ({ act: listed.act, row: index + 1, document: readListed(listed) }))
    .sort((one, other) => rank(one) - rank(other));
}
