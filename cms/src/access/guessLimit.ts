import { LRUCache } from 'lru-cache';

export interface GuessLimitOptions {
  /** Guesses of one client within the window. @default 30 */
  most?: number;
  /** Milliseconds from a client's first guess until it starts anew. @default 600,000 */
  windowMs?: number;
  /** Milliseconds since some moment. @default performance.now */
  clock?: () => number;
}

interface Guesses {
  count: number;
  endsAt: number;
}

// Bounds the memory; whoever has this many addresses is not stopped by counting them.
const mostClients = 100_000;

/** Counts guesses at passwords and accounts by client, within a window of time. */
export class GuessLimit {
  readonly #guesses = new LRUCache<string, Guesses>({ max: mostClients });
  readonly #most: number;
  readonly #windowMs: number;
  readonly #clock: () => number;

  constructor({
    most = 30,
    windowMs = 600_000,
    clock = () => performance.now(),
  }: GuessLimitOptions = {}) {
    this.#most = most;
    this.#windowMs = windowMs;
    this.#clock = clock;
  }

  /** Counts a guess. Answers 0 when it may be made, else the seconds to wait. */
  take(client: string): number {
    const now = this.#clock();
    const known = this.#guesses.get(client);
    const guesses =
      known && known.endsAt > now ? known : { count: 0, endsAt: now + this.#windowMs };
    if (guesses.count >= this.#most) return Math.ceil((guesses.endsAt - now) / 1000);
    guesses.count += 1;
    this.#guesses.set(client, guesses);
    return 0;
  }

  /** Takes back what `take` counted: it was no guess. */
  giveBack(client: string): void {
    const guesses = this.#guesses.get(client);
    if (guesses && guesses.count > 0) guesses.count -= 1;
  }
}
