import { referencesOf } from '../../published/library/libraryRow.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { rowOrders } from '../../published/library/rowOrder.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { CrossLinkNode } from '../links/crossLinkNode.ts';
import type { RelatedGuideNode } from '../schema/relatedGuide.ts';
import { rankRelated } from './rankRelated.ts';
import type { RelatedEvidence } from './rankRelated.ts';

/** How many guides of one subject are looked at, newest first. */
const sharersLooked = 200;
const subjectFields = ['topics', 'occupations', 'settings'] as const;

/**
 * Other guides for the readers of this one. What the link engine found was worked out beforehand (see
 * docs/decisions); until it is there, links and subjects say what is related. The ranking itself
 * stands in `rankRelated`.
 */
export function findRelated(
  context: DeliveryContext,
  row: LibraryRow,
  { limit }: { limit: number },
): readonly RelatedGuideNode[] {
  const stronger = [
    ...collectOutgoing(context, row),
    ...collectSetMembers(context, row),
    ...collectIncoming(context, row),
  ];
  const found = context.listRelated(row.key).filter(({ key }) => context.get(key) !== undefined);
  const better = new Set([...stronger, ...found].map(({ key }) => key));
  better.delete(row.key);
  // Guides that only share a subject stand behind all others: not asked for where they aren't needed,
  // an answer doesn't depend on them.
  const evidence = better.size < limit ? [...stronger, ...collectSharers(context, row)] : stronger;
  return rankRelated(row.key, { evidence, found }, { limit }).flatMap(
    ({ key, kind, terms, score }) => {
      const article = context.snapshot.get(key);
      return article?.type === 'articles' ? [{ article, kind, terms, score }] : [];
    },
  );
}

/** Links of this guide to guides: chosen by people (in a block or by hand) or in the text. */
function collectOutgoing(context: DeliveryContext, row: LibraryRow): readonly RelatedEvidence[] {
  return [...row.links.indices()].flatMap((index) => {
    const key = row.links.targetAt(index);
    const target = key === null ? undefined : context.get(key);
    if (target?.type !== 'articles') return [];
    const { link } = new CrossLinkNode(row, index);
    if (!context.isWithin(link.activeFrom, link.activeUntil)) return [];
    const kind = link.origin === 'curated' ? 'curated' : 'linked';
    return [{ key: target.key, kind, terms: link.anchorText === '' ? [] : [link.anchorText] }];
  });
}

/** Guides in the same set, those after this one first. */
function collectSetMembers(context: DeliveryContext, row: LibraryRow): readonly RelatedEvidence[] {
  const sets = context.listReferring('guide-sets', 'guides', row.key).byKey();
  return sets
    .filter((set) => isActive(context, set))
    .flatMap((set) => {
      const members = referencesOf(set, 'guides');
      const place = members.indexOf(row.key);
      return context
        .getAll([...members.slice(place + 1), ...members.slice(0, place)])
        .map(({ key }) => ({ key, kind: 'curated' as const, terms: [set.title] }));
    });
}

/** Whether a guide set is within its window at this moment. */
export function isActive(context: DeliveryContext, set: LibraryRow): boolean {
  const { activeFrom, activeUntil } = set.values;
  return context.isWithin(
    typeof activeFrom === 'string' ? activeFrom : null,
    typeof activeUntil === 'string' ? activeUntil : null,
  );
}

function collectIncoming(context: DeliveryContext, row: LibraryRow): readonly RelatedEvidence[] {
  return context
    .listLinking(row.key)
    .filter((source) => source.type === 'articles')
    .map(({ key }) => ({ key, kind: 'links-here', terms: [] }));
}

function collectSharers(context: DeliveryContext, row: LibraryRow): readonly RelatedEvidence[] {
  const shared = new Map<string, string[]>();
  for (const field of subjectFields) {
    for (const subject of context.getAll(referencesOf(row, field))) {
      const sharers = context.listReferring('articles', field, subject.key);
      const newest = sharers.sorted(rowOrders.PUBLISHED_AT_DESC).slice(0, sharersLooked);
      for (const { key } of newest) {
        const names = shared.get(key) ?? [];
        shared.set(key, names);
        names.push(subject.title);
      }
    }
  }
  return [...shared].map(([key, terms]) => ({ key, kind: 'shared-topics', terms }));
}
