import { createLocalReq } from 'payload';
import type { Payload } from 'payload';
import { readLinkLearning } from '../guide-library/linkLearning.ts';
import { openGuideLibrary } from '../guide-library/openGuideLibrary.ts';
import { nameWeights } from '../links/model/nameWeights.ts';
import { loadSnapshot } from '../published/library/loadSnapshot.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';
import type { RelatedList, RelatedRow } from '../published/related/relatedRow.ts';
import { createRelatedStore } from '../published/related/relatedStore.ts';
import { scanRelated } from '../published/related/scanRelated.ts';
import { createPublishedStore } from '../published/store.ts';
import { findOutdated } from './findOutdated.ts';
import { relateGuides } from './relateGuides.ts';

const listsAWrite = 50;

export interface RefreshRelatedOptions {
  /** Makes every list anew. @default false: those that changed guides touch */
  all?: boolean;
  /** Given lists as they are made, and the guides whose lists are to go. */
  write: (written: {
    lists: readonly RelatedList[];
    gone: readonly PublishedKey[];
  }) => Promise<void>;
}

/** Brings the stored lists of related guides up to date. Returns how many were made. */
export async function refreshRelated(
  payload: Payload,
  { all = false, write }: RefreshRelatedOptions,
): Promise<{ made: number; gone: number }> {
  const known: RelatedRow[] = [];
  for await (const rows of scanRelated(createRelatedStore(payload), { after: 0 })) {
    known.push(...rows);
  }
  const basis = await nameBasis(payload);
  const glance = findOutdated(await loadSnapshot(createPublishedStore(payload)), known, basis);
  const isCurrent = [glance.changed, glance.touched, glance.gone].every(
    ({ length }) => length === 0,
  );
  if (isCurrent && !all) return { made: 0, gone: 0 };
  const guides = await openGuideLibrary(payload);
  const outdated = findOutdated(guides.snapshot, known, basis);
  const everything = guides.snapshot.listType('articles').byKey();
  const wanted = all ? { ...outdated, changed: everything.map(({ key }) => key) } : outdated;
  let made = 0;
  let lists: RelatedList[] = [];
  for (const list of relateGuides({ ...guides, basis }, wanted)) {
    made += 1;
    lists.push(list);
    if (lists.length < listsAWrite) continue;
    await write({ lists, gone: [] });
    lists = [];
  }
  await write({ lists, gone: outdated.gone });
  return { made, gone: outdated.gone.length };
}

/** Another one when the engine's weights are others, and when it learnt the library anew. */
async function nameBasis(payload: Payload): Promise<string> {
  const learning = await readLinkLearning(await createLocalReq({}, payload));
  return [nameWeights(), ...(learning === null ? [] : [learning.learnedAt])].join(' ');
}
