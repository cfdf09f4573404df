import { AsyncLocalStorage } from 'node:async_hooks';
import type { ReleaseTurn } from './writeTurns.ts';

/** What is known of one transaction from its begin to its end. */
export interface TransactionScope {
  state: 'waiting' | 'open' | 'committed' | 'ended';
  hasTurn: boolean;
  /** Why the begin or the commit failed, where the adapter keeps only the words of it or nothing. */
  failure: Error | null;
  /** Set when a step of publishing failed: the transaction must not commit. */
  doomedBy: Error | null;
  /** Called after a commit, in order; never after a rollback. */
  afterCommit: (() => void)[];
  release: ReleaseTurn;
}

const scopes = new AsyncLocalStorage<TransactionScope | null>();
// Node follows flows from the first use on. Those begun before it would all share one scope, as the
// first writers of a process do when they begin side by side.
scopes.run(null, () => undefined);

/** A write was started inside an open transaction without joining it: it would wait for itself. */
export class NestedWriteError extends Error {
  constructor() {
    super(
      'A write was started outside the transaction that is open here, and would wait for it forever. Pass `req` on to every nested call.',
    );
    this.name = 'NestedWriteError';
  }
}

/**
 * Marks the caller's flow as being in a new transaction. It has to be called before the first
 * `await` of the function that begins the transaction, or the caller would not see it.
 */
export function enterScope(): TransactionScope {
  const scope: TransactionScope = {
    state: 'waiting',
    hasTurn: false,
    failure: null,
    doomedBy: null,
    afterCommit: [],
    release: () => undefined,
  };
  scopes.enterWith(scope);
  return scope;
}

/** The scope of the flow's transaction while it waits or is open, else null. */
export function currentScope(): TransactionScope | null {
  const scope = scopes.getStore();
  return scope && (scope.state === 'waiting' || scope.state === 'open') ? scope : null;
}

declare global {
  // Bundles of one process don't share module state, so the open transactions stand here.

  var signpostTransactions: Map<string, TransactionScope> | undefined;
}

/** The open transactions of this process by id. */
export function openTransactions(): Map<string, TransactionScope> {
  globalThis.signpostTransactions ??= new Map();
  return globalThis.signpostTransactions;
}
