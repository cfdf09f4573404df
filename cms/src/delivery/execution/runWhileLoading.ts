import { GraphQLError } from 'graphql';
import { PartialSnapshot, PartialSnapshotError } from '../../published/library/partialSnapshot.ts';
import type { CardRow } from '../../published/publishedStore.ts';
import { libraryLoading, muchPublished, storeUnreachable } from './notNow.ts';
import { mostAttempts, runOnce, runQuery } from './runQuery.ts';
import type { QueryRun, RunOptions } from './runQuery.ts';

/** More than any query that is allowed has levels: each looks up what the one before led to. */
const mostRounds = 20;

/** True when a query asked for what only the whole library knows. */
function needsAll({ result }: QueryRun): boolean {
  return (result.errors ?? []).some((error) => isPartial(error));
}

function isPartial(error: unknown): boolean {
  if (error instanceof PartialSnapshotError) return true;
  return error instanceof GraphQLError && isPartial(error.originalError);
}

/**
 * Runs a query before the library is loaded: documents are read from the store as the query comes to
 * them, all at one revision. What needs every document (lists, searches, incoming links, related
 * guides) is refused with NOT_READY.
 */
export async function runWhileLoading(options: RunOptions): Promise<QueryRun> {
  const started = options.clock();
  for (let rerun = 0; rerun < mostAttempts; rerun += 1) {
    if (options.library.current() !== null) return runQuery(options);
    const run = await runAtOneRevision(options, { started, rerun });
    if (run !== null) return run;
  }
  throw muchPublished();
}

/** Null when something was published meanwhile. */
async function runAtOneRevision(
  options: RunOptions,
  moment: { started: number; rerun: number },
): Promise<QueryRun | null> {
  const store = openStore(options);
  const revision = await store.revision();
  let cards: readonly CardRow[] = [];
  let snapshot = new PartialSnapshot(revision);
  for (let round = 0; round < mostRounds; round += 1) {
    const run = await runOnce(options, { snapshot, ...moment });
    if (run.context.outdated) return null;
    if (needsAll(run)) throw libraryLoading();
    const { wanted } = snapshot;
    if (wanted === null) return (await store.revision()) === revision ? run : null;
    run.context.checkTime();
    const known = new Set(cards.map(({ key }) => key));
    const found = await store.findCards(wanted);
    cards = [...cards, ...found.filter(({ key }) => !known.has(key))];
    snapshot = snapshot.learn(cards);
  }
  throw libraryLoading();
}

/** The store, whose failures are refusals. */
function openStore({
  library,
  onInternal,
}: RunOptions): Pick<RunOptions['library']['log'], 'revision' | 'findCards'> {
  const refuse = (error: unknown): never => {
    onInternal(error);
    throw storeUnreachable();
  };
  return {
    revision: () => library.log.revision().catch(refuse),
    findCards: (places) => library.log.findCards(places).catch(refuse),
  };
}
