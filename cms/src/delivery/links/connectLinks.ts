import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import type { SortPlace } from '../../published/library/rowOrder.ts';
import type { Connection, ConnectionEdge, PageArguments } from '../schema/connection.ts';
import { decodeCursor, encodeCursor } from '../schema/cursor.ts';
import { CrossLinkNode } from './crossLinkNode.ts';

export interface LinkConditions {
  target?: PublishedKey | undefined;
  relation?: string | null | undefined;
  origin?: string | null | undefined;
  status?: string | null | undefined;
}

export interface LinkConnectionOptions {
  /** The documents whose links are listed, in key order; gone through anew for each question. */
  sources: Iterable<LibraryRow>;
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
    if (conditions.status && node.readStatus(context) !== conditions.status) continue;
    const { activeFrom, activeUntil } = origin === 'curated' ? node.link : alwaysActive;
    if (context.isWithin(activeFrom, activeUntil)) yield node;
  }
}

const alwaysActive = { activeFrom: null, activeUntil: null };

interface LinkCut extends LinkConnectionOptions {
  after: SortPlace | null;
  totalCount: Connection<CrossLinkNode>['totalCount'];
}

/** Documents whose links are looked at in one turn: about ten milliseconds. */
const sourcesInTurn = 500;

/**
 * Cuts a page from the links of some documents, ordered by document and place within it; in turns
 * when the documents are many.
 */
export function connectLinks(
  context: DeliveryContext,
  options: LinkConnectionOptions,
): Connection<CrossLinkNode> | Promise<Connection<CrossLinkNode>> {
  const { after } = options.page;
  const place = after == null ? null : decodeCursor(after, { scope, valueType: 'number' });
  const inTurns = { steps: sourcesInTurn };
  const totalCount = () => context.runInTurns(countLinks(context, options), inTurns);
  return context.runInTurns(
    collectLinks(context, { ...options, after: place, totalCount }),
    inTurns,
  );
}

function* collectLinks(
  context: DeliveryContext,
  { sources, conditions, page, after, totalCount }: LinkCut,
): Generator<undefined, Connection<CrossLinkNode>> {
  const size = page.first ?? 20;
  const edges: ConnectionEdge<CrossLinkNode>[] = [];
  let hasPreviousPage = false;
  for (const source of sources) {
    yield;
    if (after && source.key < after.key) {
      hasPreviousPage ||= !matchLinks(context, source, conditions).next().done;
      continue;
    }
    for (const node of matchLinks(context, source, conditions)) {
      if (after && source.key === after.key && node.index <= Number(after.value)) {
        hasPreviousPage = true;
        continue;
      }
      if (edges.length === size) return { edges, hasPreviousPage, hasNextPage: true, totalCount };
      edges.push(edgeOf(node));
    }
  }
  return { edges, hasPreviousPage, hasNextPage: false, totalCount };
}

function edgeOf(node: CrossLinkNode): ConnectionEdge<CrossLinkNode> {
  return {
    node,
    cursor: () => encodeCursor(scope, { value: node.index, key: node.source.key }),
  };
}

function* countLinks(
  context: DeliveryContext,
  { sources, conditions }: LinkConnectionOptions,
): Generator<undefined, number> {
  let count = 0;
  for (const source of sources) {
    yield;
    for (const _ of matchLinks(context, source, conditions)) count += 1;
  }
  return count;
}
