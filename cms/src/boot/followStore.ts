import type { Payload } from 'payload';
import { onRevision } from '../published/announce.ts';
import { watchChanges } from '../published/watchChanges.ts';

const noStreams =
  'This MongoDB has no change streams, so what other processes publish is looked for once a second. A replica set tells at once.';

/**
 * Calls back when this process has published and, on MongoDB, when any process has. Returns the call
 * that ends it.
 */
export function followStore(payload: Payload, listener: () => void): () => void {
  const stopListening = onRevision(listener);
  const { db } = payload;
  const changes = db.name === 'mongoose' ? db.collections['published-changes'] : undefined;
  if (!changes) return stopListening;
  const stopWatching = watchChanges({
    open: () => changes.watch([{ $match: { operationType: 'insert' } }]),
    onChange: listener,
    onUnsupported: () => payload.logger.warn(noStreams),
  });
  return () => {
    stopListening();
    stopWatching();
  };
}
