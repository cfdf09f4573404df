import type { Release } from '../payload-types.ts';
import { readId } from '../fields/read/readKey.ts';
import type { DraftCollection } from '../drafts/untouchedDraft.ts';

/** One thing that a release does. */
export interface ReleaseAct {
  readonly collection: DraftCollection;
  readonly id: string;
  readonly act: 'publish' | 'unpublish';
}

/** What comes first in a release: sets find the guides that they show, and nothing is missed sooner than it must. */
function rank({ act, collection }: ReleaseAct): number {
  if (act === 'unpublish') return 2;
  return collection === 'guide-sets' ? 1 : 0;
}

/** The acts of a release in the order in which they are done; a document that is gone has none. */
export function listActs({ documents }: Pick<Release, 'documents'>): ReleaseAct[] {
  return documents
    .flatMap(({ document, act }): ReleaseAct[] => {
      const id = readId(document.value);
      return id === null ? [] : [{ collection: document.relationTo, id, act }];
    })
    .sort((one, other) => rank(one) - rank(other));
}
