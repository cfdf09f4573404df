import { setImmediate as passTurn } from 'node:timers/promises';

/** Work that yields every few milliseconds, so that whoever runs it can let others in between. */
export type TurnedWork<Result> = Generator<undefined, Result>;

/** Does the work without a break. */
export function finish<Result>(work: TurnedWork<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work with a turn of the event loop for others at each break. */
export async function finishInTurns<Result>(work: TurnedWork<Result>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await passTurn();
  }
}
