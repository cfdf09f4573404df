/** Gives the holder's turn back. Calling it twice does nothing. */
export type ReleaseTurn = () => void;

/** Nobody gave the turn back in time: another write is stuck, or very long. */
export class WriteTurnTimeout extends Error {
  constructor(waitMs: number) {
    super(
      `The database was busy with other changes for ${Math.round(waitMs / 1000)} seconds. Nothing was changed; try again.`,
    );
    this.name = 'WriteTurnTimeout';
  }
}

/**
 * Lets writers of one process in one after another, in the order in which they asked. SQLite has
 * one writer at a time anyway, and on MongoDB two publishes at once would conflict on the revision.
 */
export class WriteTurns {
  #taken = false;
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is the caller's turn; rejects with WriteTurnTimeout after `waitMs`. */
  async take({ waitMs }: { waitMs: number }): Promise<ReleaseTurn> {
    if (this.#taken) await this.#wait(waitMs);
    this.#taken = true;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#pass();
    };
  }

  #wait(waitMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(new WriteTurnTimeout(waitMs));
      }, waitMs);
      this.#waiting.push(enter);
    });
  }

  /** The turn stays taken when it passes from hand to hand, so that no newcomer slips in between. */
  #pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken = false;
  }
}
