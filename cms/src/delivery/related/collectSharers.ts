import { referencesOf } from '../../published/library/libraryRow.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { rowOrders } from '../../published/library/rowOrder.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import type { RelatedEvidence } from './rankRelated.ts';

/** How many guides of one subject are looked at, newest first. */
const sharersLooked = 200;
const subjectFields = ['topics', 'occupations', 'settings'] as const;

interface Sharers {
  subject: LibraryRow;
  newest: readonly LibraryRow[];
}

/** Guides on the same subjects, with the names of those that they share. */
export function collectSharers(
  context: DeliveryContext,
  row: LibraryRow,
): readonly RelatedEvidence[] | Promise<readonly RelatedEvidence[]> {
  const lists = subjectFields.flatMap((field) =>
    context
      .getAll(referencesOf(row, field))
      .map((subject) => listSharers(context, { field, subject })),
  );
  const ready = lists.flatMap((list) => (list instanceof Promise ? [] : [list]));
  if (ready.length === lists.length) return groupSharers(ready);
  return Promise.all(lists).then(groupSharers);
}

/** The newest guides on a subject; the list of a large one is sorted in turns. */
function listSharers(
  context: DeliveryContext,
  { field, subject }: { field: (typeof subjectFields)[number]; subject: LibraryRow },
): Sharers | Promise<Sharers> {
  const list = context.listReferring('articles', field, subject.key);
  const sorted = context.sort(list, rowOrders.PUBLISHED_AT_DESC);
  const take = (rows: readonly LibraryRow[]): Sharers => ({
    subject,
    newest: rows.slice(0, sharersLooked),
  });
  return sorted instanceof Promise ? sorted.then(take) : take(sorted);
}

function groupSharers(lists: readonly Sharers[]): readonly RelatedEvidence[] {
  const shared = new Map<string, string[]>();
  for (const { subject, newest } of lists) {
    for (const { key } of newest) {
      const names = shared.get(key) ?? [];
      shared.set(key, names);
      names.push(subject.title);
    }
  }
  return [...shared].map(([key, terms]) => ({ key, kind: 'shared-topics', terms }));
}
