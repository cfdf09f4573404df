import type { Difference } from './difference.ts';
import type { PublishedChange } from './publishedDocument.ts';

type LoggedChange = Pick<PublishedChange, 'revision' | 'key' | 'kind'>;

/**
 * Finds revisions that are missing, unreadable or stand twice. Takes the log in the order of
 * revisions. It may begin anywhere: what came before was dropped.
 */
export function checkRevisions(
  log: readonly LoggedChange[],
  { unreadable = [] }: { unreadable?: readonly number[] } = {},
): Difference[] {
  const differences: Difference[] = [];
  let expected = log[0]?.revision ?? 1;
  for (const { revision } of log) {
    if (revision < expected) differences.push({ problem: 'revision-twice', key: null, revision });
    for (; expected < revision; expected += 1) {
      differences.push({ problem: 'revision-gap', key: null, revision: expected });
    }
    expected = Math.max(expected, revision + 1);
  }
  const found = new Set(differences.map(({ revision }) => revision));
  for (const revision of unreadable) {
    if (!found.has(revision)) differences.push({ problem: 'revision-gap', key: null, revision });
  }
  return differences;
}

/** Compares the rows' revisions with the newest change of each document. */
export function checkRowsAgainstLog(
  log: readonly LoggedChange[],
  rows: ReadonlyMap<string, { revision: number | null }>,
): Difference[] {
  const newest = new Map(log.map((change) => [String(change.key), change]));
  const keys = new Set([...newest.keys(), ...rows.keys()]);
  return [...keys].flatMap((key): Difference[] => {
    const change = newest.get(key);
    const logged = change && change.kind !== 'unpublish' ? change.revision : null;
    const revision = rows.get(key)?.revision ?? null;
    return logged === revision ? [] : [{ problem: 'log', key, revision: logged ?? revision }];
  });
}
