import { execute } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Snapshot } from '../../published/library/snapshot.ts';
import type { CommentDesk } from '../comments/commentDesk.ts';
import { DeliveryError } from '../errors/deliveryError.ts';
import type { DeliveryLimits } from '../limits/deliveryLimits.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { DeliveryContext, storeUnreachable } from './deliveryContext.ts';
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
  search: Pick<SearchIndex, 'findHits'>;
  desk: CommentDesk | null;
  client: string;
  /** Told what went wrong with the store. */
  onInternal: (error: unknown) => void;
  clock: () => number;
  turns: WorkTurns;
  limits: Pick<DeliveryLimits, 'timeMs' | 'answerBytes'>;
  introspection: boolean;
}

const mostAttempts = 5;

export function currentSnapshot(library: Pick<ReadLibrary, 'current'>): Snapshot {
  const snapshot = library.current();
  if (snapshot) return snapshot;
  throw new DeliveryError('NOT_READY', 'The library is still loading. Try again in a moment.');
}

/**
 * Runs a validated query on one snapshot. Bodies are loaded as they are now: if one is newer than
 * the snapshot, the library catches up and the whole query runs again, so that no answer mixes
 * revisions.
 */
export async function runQuery(options: RunOptions): Promise<QueryRun> {
  const { schema, document, params, library, search, desk, client, onInternal, clock, turns } =
    options;
  const started = clock();
  for (let attempt = 1; ; attempt += 1) {
    const context = new DeliveryContext({
      snapshot: currentSnapshot(library),
      bodies: library.bodies,
      related: library.related.current(),
      search,
      log: library.log,
      turns,
      answerBytes: options.limits.answerBytes,
      desk,
      client,
      rerun: attempt - 1,
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
    if (!context.outdated) return { result, context };
    if (attempt === mostAttempts) {
      throw new DeliveryError('NOT_READY', 'Much is being published just now. Try again.');
    }
    await catchUp(options);
  }
}

async function catchUp({ library, onInternal }: RunOptions): Promise<void> {
  try {
    await library.refresh();
  } catch (error) {
    onInternal(error);
    throw storeUnreachable();
  }
}
