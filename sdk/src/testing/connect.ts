import { refuse } from './refuse.ts';

export interface ConnectionArguments {
  first?: number | null;
  after?: string | null;
}

/** A connection over a list. A cursor is the place in the list, in base64. */
export function connect<Node>(nodes: readonly Node[], args: ConnectionArguments) {
  const first = args.first ?? 20;
  if (first < 0) throw refuse('BAD_ARGUMENT', 'Give a "first" of 0 or more.');
  const start = args.after === null || args.after === undefined ? 0 : readCursor(args.after) + 1;
  const edges = nodes
    .slice(start, start + first)
    .map((node, index) => ({ cursor: writeCursor(start + index), node }));
  return {
    totalCount: nodes.length,
    pageInfo: {
      hasNextPage: edges.length > 0 && start + edges.length < nodes.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    edges,
    nodes: edges.map((edge) => edge.node),
  };
}

function writeCursor(index: number): string {
  return Buffer.from(`at:${index}`).toString('base64url');
}

function readCursor(cursor: string): number {
  const index = /^at:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (index === undefined) throw refuse('BAD_CURSOR', 'The cursor is not one of this list.');
  return Number(index);
}
