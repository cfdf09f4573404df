interface TurnOptions {
  /** Steps done in one turn. */
  steps: number;
  /** Called before each turn; throws where the work has to end. @default goes on to the end */
  check?: () => void;
}

/**
 * Lets heavy work be done in pieces, one in each turn of the event loop, whoever asked for it: those
 * who ask for little are answered in between.
 */
export class WorkTurns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn, after all who asked before. */
  take(): Promise<void> {
    this.#last = this.#last.then(passTurn);
    return this.#last;
  }

  /**
   * Runs work that yields between its steps, so many in each turn; a tenth of that is done at once,
   * and with it all that is little.
   */
  run<Result>(work: Generator<undefined, Result>, options: TurnOptions): Result | Promise<Result> {
    const first = takeSteps(work, Math.ceil(options.steps / 10));
    return first.done ? first.value : this.#runOn(work, options);
  }

  async #runOn<Result>(
    work: Generator<undefined, Result>,
    { steps, check }: TurnOptions,
  ): Promise<Result> {
    for (;;) {
      await this.take();
      check?.();
      const next = takeSteps(work, steps);
      if (next.done) return next.value;
    }
  }
}

function passTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function takeSteps<Result>(
  work: Generator<undefined, Result>,
  steps: number,
): IteratorResult<undefined, Result> {
  for (let step = 1; step < steps; step += 1) {
    const next = work.next();
    if (next.done) return next;
  }
  return work.next();
}
