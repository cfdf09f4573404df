import type { Library } from './library.ts';
import type { Snapshot } from './snapshot.ts';

type SharedLibrary = Pick<Library, 'current'>;

declare global {
  // Bundles of one process don't share module state, so the library that is served stands here.

  var signpostLibrary: SharedLibrary | undefined;
}

/** Lets the whole process read the library. Returns the call that ends it. */
export function shareLibrary(library: SharedLibrary): () => void {
  globalThis.signpostLibrary = library;
  return () => {
    if (globalThis.signpostLibrary === library) globalThis.signpostLibrary = undefined;
  };
}

/** The newest snapshot of the library that this process serves; null while it has none. */
export function currentSnapshot(): Snapshot | null {
  return globalThis.signpostLibrary?.current() ?? null;
}
