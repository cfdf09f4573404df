/**
 * One way in which the published store differs from what it is made of.
 * - `missing`: readers should see the document, and its row is not there.
 * - `extra`: a row stands there for a document that readers should not see.
 * - `outdated`: the row was made from another state of the document.
 * - `altered`: the row can't be read, or doesn't match its own hash.
 * - `log`: the row and the newest change of its document disagree.
 * - `revision-gap`, `revision-twice`: the change log's revisions don't rise by one; a record that can't
 *   be read counts as missing.
 */
export interface Difference {
  problem: 'missing' | 'extra' | 'outdated' | 'altered' | 'log' | 'revision-gap' | 'revision-twice';
  /** The document's key, or null for a fault of the log itself. */
  key: string | null;
  /** The revision at fault, where there is one. */
  revision: number | null;
}

/** A difference in one line, for people. */
export function describeDifference({ problem, key, revision }: Difference): string {
  const what = {
    missing: 'is published, but its row is missing',
    extra: 'is not published, but has a row',
    outdated: 'has a row of another state of the document',
    altered: 'has a row that was changed by something else than publishing',
    log: 'has a row that disagrees with the change log',
    'revision-gap': 'is missing from the change log',
    'revision-twice': 'stands twice in the change log',
  }[problem];
  return `${key ?? `Revision ${revision ?? '?'}`} ${what}.`;
}
