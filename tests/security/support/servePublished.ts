import type { Payload } from 'payload';
import { onRevision } from '../../../cms/src/published/announce.ts';
import { createPublishedStore } from '../../../cms/src/published/store.ts';
import { type RunningDelivery, serveDelivery } from '../../support/delivery/serveDelivery.ts';

/** Serves what is published in the database, without limits that many guesses would meet. */
export function servePublished(payload: Payload): Promise<RunningDelivery> {
  return serveDelivery({
    store: createPublishedStore(payload),
    library: { pollMs: 60_000, onRevision },
    delivery: {
      limits: { cost: 1e9, requestsPerMinute: 1e9, depth: 100, tokens: 20_000, bodyBytes: 1e6 },
    },
  });
}
