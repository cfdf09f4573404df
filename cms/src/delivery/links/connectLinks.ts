import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import type { Connection, PageArguments } from '../schema/connection.ts';
import { decodeCursor, encodeCursor } from '../schema/cursor.ts';
import { CrossLinkNode } from './crossLinkNode.ts';

export interface LinkConditions {
  target?: PublishedKey | undefined;
  relation?: string | null | undefined;
  origin?: string | null | undefined;
  status?: string | null | undefined;
}

export interface LinkConnectionOptions {
  /** The documents whose links are listed, in key order. */
  sources: readonly LibraryRow[];
  conditions: LinkConditions;
  page: PageArguments;
}

const scope = 'links';

/** The links of one document that meet the conditions, in document order. */
function* matchLinks(
  context: DeliveryContext,
  source: LibraryRow,
  conditions: LinkConditions,
): Generator<CrossLinkNode> {
  const { links } = source;
  for (let index = 0; index < links.length; index += 1) {
    if (conditions.target !== undefined && links.targetAt(index) !== conditions.target) continue;
    if (conditions.relation && links.relationAt(index) !== conditions.relation) continue;
    const origin = links.originAt(index);
    if (conditions.origin && origin !== conditions.origin) continue;
    const node = new CrossLinkNode(source, index);
    if (conditions.status && node.resolve(context).status !== conditions.status) continue;
    const { activeFrom, activeUntil } = origin === 'curated' ? node.link : alwaysActive;
    if (context.isWithin(activeFrom, activeUntil)) yield node;
  }
}

const alwaysActive = { activeFrom: null, activeUntil: null };

/** Cuts a page from the links of some documents, ordered by document and place within it. */
export function connectLinks(
  context: DeliveryContext,
  { sources, conditions, page }: LinkConnectionOptions,
): Connection<CrossLinkNode> {
  const size = page.first ?? 20;
  const after =
    page.after == null ? null : decodeCursor(page.after, { scope, valueType: 'number' });
  const found: CrossLinkNode[] = [];
  let hasNextPage = false;
  let hasPreviousPage = false;
  scan: for (const source of sources) {
    if (after && source.key < after.key) {
      hasPreviousPage ||= !matchLinks(context, source, conditions).next().done;
      continue;
    }
    for (const node of matchLinks(context, source, conditions)) {
      if (after && source.key === after.key && node.index <= Number(after.value)) {
        hasPreviousPage = true;
        continue;
      }
      if (found.length === size) {
        hasNextPage = true;
        break scan;
      }
      found.push(node);
    }
  }
  return {
    edges: found.map((node) => ({
      node,
      cursor: () => encodeCursor(scope, { value: node.index, key: node.source.key }),
    })),
    hasNextPage,
    hasPreviousPage,
    totalCount: () => {
      let count = 0;
      for (const source of sources) {
        context.checkTime();
        for (const _ of matchLinks(context, source, conditions)) count += 1;
      }
      return count;
    },
  };
}
