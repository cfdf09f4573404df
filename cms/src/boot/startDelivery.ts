import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { createDelivery } from '../delivery/app.ts';
import type { Delivery, DeliveryOptions } from '../delivery/app.ts';
import { readManifest } from '../delivery/persisted/operationManifest.ts';
import type { Env } from '../env.ts';
import { shareLibrary } from '../published/library/currentSnapshot.ts';
import { Library } from '../published/library/library.ts';
import { createRelatedStore } from '../published/related/relatedStore.ts';
import { createPublishedStore } from '../published/store.ts';
import { followStore } from './followStore.ts';
import { serveMetrics } from './serveMetrics.ts';
import { reportOutages } from './reportOutages.ts';

interface RunningDelivery {
  delivery: Delivery;
  library: Library;
  stop(): void;
}

async function readListed(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(
      `The list of operations can't be read at ${file}. Write it with "signpost operations", or set DELIVERY_OPERATIONS=any.`,
      { cause },
    );
  });
  return readManifest(text, path.basename(file));
}

interface DeliveryStart {
  /**
   * Who takes readers' comments in and opens drafts to whom the admin gave a token: only where
   * editors work. @default nobody: the process has no way to a draft
   */
  desks?: Required<Pick<DeliveryOptions, 'desk' | 'previews'>>;
  /** Serves only once the library is loaded; else single documents are answered until it is. */
  waits: boolean;
}

/** Loads the library from the published store and serves it, at once or when it is loaded. */
export async function startDelivery(
  payload: Payload,
  env: Env,
  { desks, waits }: DeliveryStart,
): Promise<RunningDelivery> {
  const listed = env.operationsFile === null ? null : await readListed(env.operationsFile);
  const library = new Library({
    source: createPublishedStore(payload),
    related: createRelatedStore(payload),
    onRevision: (listener) => followStore(payload, listener),
    ...reportOutages(payload.logger, {
      begins:
        'The published store could not be read. Delivery goes on with what it has, and tries again.',
      ends: 'The published store is read again.',
    }),
    onLost: (keys) =>
      payload.logger.error(
        { keys },
        'Something other than publishing removed rows of the published store: their documents are left out. "signpost rebuild" mends it.',
      ),
  });
  const loaded = library.start();
  if (waits) await loaded;
  const unshare = shareLibrary(library);
  const delivery = createDelivery({
    library,
    introspection: env.introspection,
    trustProxy: env.trustProxy,
    ...(listed && { listedOperations: listed }),
    ...desks,
    logger: payload.logger,
    logRequests: env.log.requests,
  });
  const endIndexing = env.searchAtStart ? delivery.keepSearchReady() : undefined;
  const metrics = await serveMetrics(delivery.metrics, env.metrics);
  return {
    delivery,
    library,
    stop() {
      unshare();
      endIndexing?.();
      library.stop();
      metrics?.close();
    },
  };
}
