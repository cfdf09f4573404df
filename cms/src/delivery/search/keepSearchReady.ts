import { OutdatedRowError } from '../../published/library/bodyCache.ts';
import type { Library } from '../../published/library/library.ts';
import type { SearchIndex } from './searchIndex.ts';

export interface KeepSearchReadyOptions {
  library: Pick<Library, 'onChange'>;
  search: Pick<SearchIndex, 'catchUp'>;
  /** Told what kept the index from being made; it is tried again. */
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
  const catchUp = (): void => {
    search.catchUp().catch((error: unknown) => {
      // Much is being published: the change that comes next calls again.
      if (error instanceof OutdatedRowError) return;
      onError(error);
      if (timer !== null || isOver) return;
      timer = setTimeout(() => {
        timer = null;
        catchUp();
      }, retryMs).unref();
    });
  };
  const unsubscribe = library.onChange(catchUp);
  catchUp();
  return () => {
    isOver = true;
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
  };
}
