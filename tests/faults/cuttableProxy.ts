import { startMongoProxy, type MongoProxy } from './mongoProxy.ts';

/**
 * When a connection is lost around a commit: `before` the database hears of it, `during`, when it has
 * heard and its answer is lost, or `after` its answer.
 */
export type CutMoment = 'before' | 'during' | 'after';

export interface CuttableProxy extends MongoProxy {
  /** Cuts the connection at each of the next `times` commits. */
  cutAtCommit(moment: CutMoment, times: number): void;
  /** How many commits were cut since the start. */
  cuts(): number;
}

/** A TCP proxy before a MongoDB that loses connections when it is told to. */
export async function startCuttableProxy(databaseUrl: string): Promise<CuttableProxy> {
  let pending: { moment: CutMoment; times: number } = { moment: 'before', times: 0 };
  let cuts = 0;

  /** Counts a commit that goes by at the moment, if it is one to be cut at. */
  function isCut(name: string, moment: CutMoment): boolean {
    if (name !== 'commitTransaction' || pending.moment !== moment || pending.times <= 0)
      return false;
    pending.times -= 1;
    cuts += 1;
    return true;
  }

  const proxy = await startMongoProxy(databaseUrl, {
    command: ({ name }) => (isCut(name, 'before') ? 'cut' : 'pass'),
    answer({ name, cut }) {
      if (isCut(name, 'during')) return 'cut';
      if (isCut(name, 'after')) setImmediate(cut);
      return 'pass';
    },
  });
  return {
    ...proxy,
    cutAtCommit(moment, times) {
      pending = { moment, times };
    },
    cuts: () => cuts,
  };
}
