import type { Library } from '../../published/library/library.ts';
import { IndexTooLargeError } from './indexLimit.ts';
import { OutdatedSnapshotError } from './outdatedSnapshot.ts';
import type { SearchIndex } from './searchIndex.ts';

export interface KeepSearchReadyOptions {
  library: Pick<Library, 'onChange'>;
  search: Pick<SearchIndex, 'catchUp' | 'stop'>;
  /** Told what keeps the index from being made, once until it is made; it is tried again. */
  onError: (error: unknown) => void;
  /** Milliseconds until it is. @default 5000 */
  retryMs?: number;
}

/**
 * Makes the search index as soon as the library is there, and brings it up with each change, so that
 * no search has to wait for it. Returns the call that ends it.
 */
export function keepSearchReady({
  library,
  search,
  onError,
  retryMs = 5000,
}: KeepSearchReadyOptions): () => void {
  let timer: NodeJS.Timeout | null = null;
  let isOver = false;
  let isFailing = false;
  let isCatchingUp = false;
  let again = false;
  const fail = (error: unknown): void => {
    // Of an index that is too large the index itself tells, and only a change can help.
    if (isOver || error instanceof IndexTooLargeError) return;
    // Much is being published: nothing is wrong.
    const isPassing = error instanceof OutdatedSnapshotError;
    if (!isPassing && !isFailing) onError(error);
    isFailing ||= !isPassing;
    timer ??= setTimeout(() => {
      timer = null;
      void catchUp();
    }, retryMs).unref();
  };
  const catchUp = async (): Promise<void> => {
    again = true;
    if (isCatchingUp) return;
    isCatchingUp = true;
    try {
      while (again) {
        again = false;
        await search.catchUp();
      }
      isFailing = false;
    } catch (error) {
      fail(error);
    } finally {
      isCatchingUp = false;
    }
  };
  const unsubscribe = library.onChange(() => void catchUp());
  void catchUp();
  return () => {
    isOver = true;
    search.stop();
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
  };
}
