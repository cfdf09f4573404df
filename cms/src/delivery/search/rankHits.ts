import { mergeInTurns } from '../../published/library/sortInTurns.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';
import type { ShardHit } from './searchShards.ts';
import type { SearchHit } from './textSearch.ts';

function compareHits(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || (a.row.key < b.row.key ? -1 : 1);
}

/** The hits that are in the snapshot as they were found, best first; yields after each part. */
export function* rankHits(
  snapshot: Snapshot,
  parts: Iterable<readonly ShardHit[]>,
): Generator<undefined, readonly SearchHit[]> {
  const ranked: SearchHit[][] = [];
  for (const part of parts) {
    const hits = part.flatMap(({ entry, score, words }) => {
      const row = snapshot.get(entry.key);
      return row?.revision === entry.revision ? [{ row, score, words }] : [];
    });
    ranked.push(hits.sort(compareHits));
    yield;
  }
  return yield* mergeInTurns(ranked, compareHits);
}
