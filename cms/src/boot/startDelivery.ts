import type { Payload } from 'payload';
import type { RequestHandler } from 'express';
import { createDelivery } from '../delivery/app.ts';
import type { Env } from '../env.ts';
import { onRevision } from '../published/announce.ts';
import { Library } from '../published/library/library.ts';
import { createPublishedStore } from '../published/store.ts';

interface RunningDelivery {
  app: RequestHandler;
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
  const app = createDelivery({
    library,
    introspection: env.introspection,
    trustProxy: env.trustProxy,
    logger: payload.logger,
  });
  return { app, stop: () => library.stop() };
}
