import type { Payload } from 'payload';
import { createDelivery } from '../delivery/app.ts';
import type { Delivery } from '../delivery/app.ts';
import type { Env } from '../env.ts';
import { onRevision } from '../published/announce.ts';
import { Library } from '../published/library/library.ts';
import { createPublishedStore } from '../published/store.ts';

interface RunningDelivery {
  delivery: Delivery;
  stop(): void;
}

/** Loads the library from the published store and serves it. */
export async function startDelivery(payload: Payload, env: Env): Promise<RunningDelivery> {
  const library = new Library({
    source: createPublishedStore(payload),
    onRevision,
    onError: (err) => payload.logger.error({ err }, 'The published store could not be read.'),
  });
  await library.start();
  const delivery = createDelivery({
    library,
    introspection: env.introspection,
    trustProxy: env.trustProxy,
    logger: payload.logger,
  });
  return { delivery, stop: () => library.stop() };
}
