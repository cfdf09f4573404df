/** Called with the newest committed revision. */
export type RevisionListener = (revision: number) => void;

declare global {
  // Bundles of one process don't share module state, so the listeners stand here.

  var signpostRevisionListeners: Set<RevisionListener> | undefined;
}

function listeners(): Set<RevisionListener> {
  globalThis.signpostRevisionListeners ??= new Set();
  return globalThis.signpostRevisionListeners;
}

/** Calls the listener after each publish that this process commits. Returns the call that ends it. */
export function onRevision(listener: RevisionListener): () => void {
  listeners().add(listener);
  return () => {
    listeners().delete(listener);
  };
}

/**
 * Tells this process that a revision was committed. A listener that throws is reported to
 * `onError` and keeps nobody else from being told: the publish has happened.
 */
export function announceRevision(
  revision: number,
  { onError }: { onError: (error: unknown) => void },
): void {
  for (const listener of listeners()) {
    try {
      listener(revision);
    } catch (error) {
      onError(error);
    }
  }
}
