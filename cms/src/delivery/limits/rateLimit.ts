import { LRUCache } from 'lru-cache';

/** Where a client stands after a request of theirs has been counted. */
export interface RateStanding {
  allowed: boolean;
  /** Requests left in the window. */
  left: number;
  /** Whole seconds until the window ends. */
  seconds: number;
}

export interface RateLimitOptions {
  /** Requests of one client in a window. */
  most: number;
  windowMs: number;
  /** Milliseconds since some moment. @default performance.now */
  clock?: () => number;
}

interface Window {
  count: number;
  endsAt: number;
}

// Bounds the memory; whoever has this many addresses is not stopped by counting them.
const mostClients = 100_000;

/** Counts requests by client; each has a window of their own, which begins with their first request. */
export class RateLimit {
  readonly #windows = new LRUCache<string, Window>({ max: mostClients });
  readonly #options: RateLimitOptions;

  constructor(options: RateLimitOptions) {
    this.#options = options;
  }

  get most(): number {
    return this.#options.most;
  }

  get windowSeconds(): number {
    return this.#options.windowMs / 1000;
  }

  count(client: string): RateStanding {
    const { most, windowMs, clock = () => performance.now() } = this.#options;
    const now = clock();
    let window = this.#windows.get(client);
    if (window === undefined || window.endsAt <= now) {
      window = { count: 0, endsAt: now + windowMs };
      this.#windows.set(client, window);
    }
    window.count += 1;
    return {
      allowed: window.count <= most,
      left: Math.max(0, most - window.count),
      seconds: Math.ceil((window.endsAt - now) / 1000),
    };
  }
}
