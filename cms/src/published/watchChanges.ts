import type { EventEmitter } from 'node:events';

/** What is used of a change stream of the MongoDB driver. */
export interface WatchedStream extends Pick<EventEmitter, 'on'> {
  close(): Promise<unknown>;
}

export interface WatchOptions {
  /** Opens a stream of what is added to the change log. */
  open: () => WatchedStream;
  /** Called whenever something may have been published, also by another process. */
  onChange: () => void;
  /** Told when the server has no change streams: it is not asked again. */
  onUnsupported: () => void;
  /** Milliseconds until a broken stream is opened again; doubles up to 30 s. @default 1000 */
  retryMs?: number;
}

const longestRetryMs = 30_000;

/** A single server has no change streams: only replica sets and sharded clusters do. */
const unsupportedCodes: readonly unknown[] = [40573, 136];

function isUnsupported(error: unknown): boolean {
  return error instanceof Error && unsupportedCodes.includes(Reflect.get(error, 'code'));
}

/**
 * Follows a change stream. It only says that there is something to look for: what it is, is read
 * from the log by revision, so that nothing is skipped when a stream breaks or its history is gone.
 * Returns the call that ends it.
 */
export function watchChanges(options: WatchOptions): () => void {
  const { open, onChange, onUnsupported, retryMs = 1000 } = options;
  let stream: WatchedStream | null = null;
  let timer: NodeJS.Timeout | null = null;
  let wait = retryMs;
  let ended = false;

  const close = (closing: WatchedStream) => void closing.close().catch(() => undefined);
  const retry = (): void => {
    timer = setTimeout(follow, wait);
    timer.unref();
    wait = Math.min(wait * 2, longestRetryMs);
  };
  const listen = (opened: WatchedStream): void => {
    stream = opened;
    opened.on('change', () => {
      wait = retryMs;
      onChange();
    });
    const fail = (error?: unknown): void => {
      if (stream !== opened || ended) return;
      stream = null;
      close(opened);
      if (isUnsupported(error)) onUnsupported();
      else retry();
    };
    opened.on('error', fail);
    opened.on('close', fail);
  };
  const follow = (): void => {
    try {
      listen(open());
    } catch {
      // The store itself says what is wrong when it is asked next.
      retry();
    }
    // Something may have been published while nobody listened.
    onChange();
  };
  follow();
  return () => {
    ended = true;
    if (timer) clearTimeout(timer);
    if (stream) close(stream);
  };
}
