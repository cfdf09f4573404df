import { startMongoProxy, type MongoProxy } from './mongoProxy.ts';

/** Where a commit is when the process that sent it is killed, and what becomes of it then. */
export type CommitMoment =
  /** On its way, and lost with the process. */
  | 'sent and lost'
  /** On its way, and the database gets it after the process is dead. */
  | 'sent'
  /** Done: the database's answer never reaches the process. */
  | 'answered';

export interface CommitProxy extends MongoProxy {
  /** Holds the next commit at that moment until its client is gone, and calls back once it is held. */
  holdCommit(moment: CommitMoment, onHeld: () => void): void;
}

/** A proxy before a MongoDB at which a process can be killed within its commit. */
export async function startCommitProxy(databaseUrl: string): Promise<CommitProxy> {
  let next: { moment: CommitMoment; onHeld: () => void } | null = null;

  /** Takes what waits for a commit that goes by, on its way there or back. */
  function takeNext(name: string, isAnswer: boolean) {
    if (name !== 'commitTransaction' || !next) return null;
    if ((next.moment === 'answered') !== isAnswer) return null;
    const taken = next;
    next = null;
    return taken;
  }

  const proxy = await startMongoProxy(databaseUrl, {
    async command({ name, gone }) {
      const held = takeNext(name, false);
      if (!held) return 'pass';
      held.onHeld();
      await gone;
      return held.moment === 'sent and lost' ? 'cut' : 'pass';
    },
    async answer({ name, gone }) {
      const held = takeNext(name, true);
      if (!held) return 'pass';
      held.onHeld();
      await gone;
      return 'cut';
    },
  });
  return {
    ...proxy,
    holdCommit(moment, onHeld) {
      next = { moment, onHeld };
    },
  };
}
