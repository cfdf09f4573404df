import { execute } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Snapshot } from '../../published/library/snapshot.ts';
import type { CommentDesk } from '../comments/commentDesk.ts';
import { DeliveryError } from '../errors/deliveryError.ts';
import type { DeliveryLimits } from '../limits/deliveryLimits.ts';
import { OutdatedSnapshotError } from '../search/outdatedSnapshot.ts';
import type { HeldSnapshot, TextSearch } from '../search/textSearch.ts';
import { DeliveryContext } from './deliveryContext.ts';
import { libraryLoading, muchPublished, searchTookTooLong, storeUnreachable } from './notNow.ts';
import type { ReadLibrary } from './readLibrary.ts';
import type { WorkTurns } from './workTurns.ts';
import type { RequestParams } from './requestParams.ts';

export interface QueryRun {
  result: ExecutionResult;
  context: DeliveryContext;
}

export interface RunOptions {
  schema: GraphQLSchema;
  document: DocumentNode;
  params: RequestParams;
  library: ReadLibrary;
  search: TextSearch;
  desk: CommentDesk | null;
  client: string;
  /** Told what went wrong with the store. */
  onInternal: (error: unknown) => void;
  clock: () => number;
  turns: WorkTurns;
  limits: Pick<DeliveryLimits, 'timeMs' | 'answerBytes'>;
  introspection: boolean;
}

export const mostAttempts = 5;

export function currentSnapshot(library: Pick<ReadLibrary, 'current'>): Snapshot {
  const snapshot = library.current();
  if (snapshot) return snapshot;
  throw libraryLoading();
}

/** What one run of a query reads from. */
export interface RunMoment {
  snapshot: Snapshot;
  /** Milliseconds since 1970 at which the request began. */
  started: number;
  /** How often it ran before. */
  rerun: number;
}

/** Runs a query once. Its context says whether something newer than the snapshot was met. */
export async function runOnce(
  options: RunOptions,
  { snapshot, started, rerun }: RunMoment,
): Promise<QueryRun> {
  const { schema, document, params, library, search, desk, client, onInternal, clock, turns } =
    options;
  const context = new DeliveryContext({
    snapshot,
    bodies: library.bodies,
    related: library.related.current(),
    search,
    log: library.log,
    turns,
    answerBytes: options.limits.answerBytes,
    desk,
    client,
    rerun,
    onStoreError: onInternal,
    now: started,
    isLate: () => clock() - started > options.limits.timeMs,
  });
  const result = await execute({
    schema,
    document,
    variableValues: params.variables,
    operationName: params.operationName,
    contextValue: context,
    options: { maxCoercionErrors: 10 },
    hideSuggestions: !options.introspection,
  });
  return { result, context };
}

/**
 * Runs a validated query on one snapshot. Bodies are loaded as they are now: if one is newer than
 * the snapshot, the library catches up and the whole query runs again, so that no answer mixes
 * revisions. A search then runs on a snapshot of which all words are in the index.
 */
export async function runQuery(options: RunOptions): Promise<QueryRun> {
  const { library, search, clock } = options;
  const started = clock();
  let held = search.hold(currentSnapshot(library));
  for (let rerun = 0; ; rerun += 1) {
    const run = await runHeld(options, held, { started, rerun });
    if (!run.context.outdated) return run;
    if (rerun + 1 === mostAttempts) throw muchPublished();
    held = await takeLater(options, { started, context: run.context });
  }
}

async function runHeld(
  options: RunOptions,
  { snapshot, release }: HeldSnapshot,
  moment: Omit<RunMoment, 'snapshot'>,
): Promise<QueryRun> {
  try {
    return await runOnce(options, { snapshot, ...moment });
  } finally {
    release();
  }
}

async function takeLater(
  { library, search, turns, clock, limits, onInternal }: RunOptions,
  { started, context }: { started: number; context: DeliveryContext },
): Promise<HeldSnapshot> {
  const passTurn = async (): Promise<void> => {
    await turns.take();
    if (clock() - started > limits.timeMs) throw searchTookTooLong(search);
  };
  try {
    await library.refresh([...context.doubted]);
    return context.searched
      ? await search.holdSearchable({ passTurn })
      : search.hold(currentSnapshot(library));
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    if (error instanceof OutdatedSnapshotError) throw muchPublished();
    onInternal(error);
    throw storeUnreachable();
  }
}
