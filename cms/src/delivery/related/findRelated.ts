import { referencesOf } from '../../published/library/libraryRow.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { CrossLinkNode } from '../links/crossLinkNode.ts';
import type { RelatedGuideNode } from '../schema/relatedGuide.ts';
import { collectSharers } from './collectSharers.ts';
import { rankRelated } from './rankRelated.ts';
import type { FoundGuide, RelatedEvidence } from './rankRelated.ts';

/**
 * Other guides for the readers of this one. What the link engine found was worked out beforehand (see
 * docs/decisions); until it is there, links and subjects say what is related. The ranking itself
 * stands in `rankRelated`.
 */
export function findRelated(
  context: DeliveryContext,
  row: LibraryRow,
  { limit }: { limit: number },
): readonly RelatedGuideNode[] | Promise<readonly RelatedGuideNode[]> {
  const found = context.listRelated(row.key).filter(({ key }) => context.get(key) !== undefined);
  const stronger = [
    ...collectOutgoing(context, row),
    ...collectSetMembers(context, row),
    ...collectIncoming(context, row, { found, limit }),
  ];
  const rank = (evidence: readonly RelatedEvidence[]): readonly RelatedGuideNode[] =>
    rankRelated(row.key, { evidence, found }, { limit }).flatMap(({ key, kind, terms, score }) => {
      const article = context.snapshot.get(key);
      return article?.type === 'articles' ? [{ article, kind, terms, score }] : [];
    });
  const better = new Set([...stronger, ...found].map(({ key }) => key));
  better.delete(row.key);
  // Guides that only share a subject stand behind all others: not asked for where they aren't needed,
  // an answer doesn't depend on them.
  if (better.size >= limit) return rank(stronger);
  const sharers = collectSharers(context, row);
  if (sharers instanceof Promise) return sharers.then((last) => rank([...stronger, ...last]));
  return rank([...stronger, ...sharers]);
}

/** Links of this guide to guides: chosen by people (in a block or by hand) or in the text. */
function collectOutgoing(context: DeliveryContext, row: LibraryRow): readonly RelatedEvidence[] {
  return [...row.links.indices()].flatMap((index) => {
    const node = new CrossLinkNode(row, index);
    const key = row.links.targetAt(index);
    // A link to a path leads to a guide as well, one to the web to none.
    const target = key === null ? node.resolve(context).target : context.get(key);
    if (target?.type !== 'articles') return [];
    const { link } = node;
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

/**
 * Guides that link to this one. Later ones rank behind earlier ones, so of a page that thousands link
 * to only the first are looked at, and those that were found: for these, a link is the reason.
 */
function collectIncoming(
  context: DeliveryContext,
  row: LibraryRow,
  { found, limit }: { found: readonly FoundGuide[]; limit: number },
): readonly RelatedEvidence[] {
  const keys = new Set<string>();
  for (const source of context.listLinking(row.key)) {
    // One more than can be needed: the guide may link to itself.
    if (keys.size > limit) break;
    if (source.type === 'articles') keys.add(source.key);
  }
  for (const { key } of found) if (linksTo(context.snapshot.get(key), row.key)) keys.add(key);
  return [...keys].map((key) => {
    const words = findWords(context, context.snapshot.get(key), row.key);
    return { key, kind: 'links-here', terms: words === null ? [] : [words] };
  });
}

/** The first linked words by which a guide leads readers to another; null when no words do. */
function findWords(
  context: DeliveryContext,
  source: LibraryRow | undefined,
  key: PublishedKey,
): string | null {
  if (source === undefined) return null;
  for (const index of source.links.indices()) {
    if (source.links.targetAt(index) !== key) continue;
    const { anchorText, activeFrom, activeUntil } = source.links.at(index);
    if (anchorText !== '' && context.isWithin(activeFrom, activeUntil)) return anchorText;
  }
  return null;
}

function linksTo(source: LibraryRow | undefined, key: PublishedKey): boolean {
  if (source?.type !== 'articles') return false;
  return [...source.links.indices()].some((index) => source.links.targetAt(index) === key);
}
