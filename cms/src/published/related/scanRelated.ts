import type { RelatedRow } from './relatedRow.ts';
import type { RelatedStore } from './relatedStore.ts';

/** All lists written above a version, some at a time, in the order of their versions. */
export async function* scanRelated(
  { changedSince }: RelatedStore,
  { after }: { after: number },
): AsyncGenerator<readonly RelatedRow[]> {
  for (let version = after; ;) {
    const rows = await changedSince(version);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    version = last.version;
  }
}
