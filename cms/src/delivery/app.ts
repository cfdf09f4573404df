import express from 'express';
import type { Express } from 'express';
import type { Registry } from 'prom-client';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Library } from '../published/library/library.ts';
import { answerCached } from './cache/answerCached.ts';
import { ResponseCache } from './cache/responseCache.ts';
import { defaultCacheTimes } from './cache/responseHeaders.ts';
import type { CacheTimes } from './cache/responseHeaders.ts';
import type { CommentDesk } from './comments/commentDesk.ts';
import { createQueryHandler } from './execution/createQueryHandler.ts';
import { defaultLimits } from './limits/deliveryLimits.ts';
import type { DeliveryLimits } from './limits/deliveryLimits.ts';
import { RateLimit } from './limits/rateLimit.ts';
import type { MaskFor } from './errors/maskError.ts';
import { createMetrics } from './metrics/deliveryMetrics.ts';
import { answerPlain } from './middleware/answerPlain.ts';
import { answerPreviews } from './middleware/answerPreviews.ts';
import { answerQuery } from './middleware/answerQuery.ts';
import { cors } from './middleware/cors.ts';
import { greetBrowser } from './middleware/greetBrowser.ts';
import { reportHealth, reportReadiness } from './middleware/health.ts';
import { limitRate } from './middleware/limitRate.ts';
import { createObserver, observeRequests } from './middleware/observeRequests.ts';
import type { RequestLine } from './middleware/observeRequests.ts';
import { readBody, requireJson } from './middleware/readBody.ts';
import { readTrust } from './middleware/readClient.ts';
import type { TrustProxy } from './middleware/readClient.ts';
import { requestId } from './middleware/requestId.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { sendError } from './middleware/sendError.ts';
import { takeAnyOperation, takeListedOperations } from './persisted/operationTexts.ts';
import { DraftOverlays } from './preview/draftOverlay.ts';
import type { PreviewDesk } from './preview/previewDesk.ts';
import { deliverySchema } from './schema/index.ts';
import { keepSearchReady } from './search/keepSearchReady.ts';
import { IndexTooLargeError } from './search/indexLimit.ts';
import { SearchIndex } from './search/searchIndex.ts';

export interface DeliveryLogger {
  error: (details: { err: unknown; requestId: string }, message: string) => void;
  info?: (details: RequestLine, message: string) => void;
}

export interface DeliveryOptions {
  library: Library;
  /** Whatever isn't given has the default of `defaultLimits`. */
  limits?: Partial<DeliveryLimits>;
  /** Whether the schema may be asked for, and messages may suggest names. @default true */
  introspection?: boolean;
  /** The only texts that may run, by their hash. @default none: any text may */
  listedOperations?: ReadonlyMap<string, string>;
  /** Express's setting: which proxies may say who the client is. @default false: none */
  trustProxy?: TrustProxy;
  /** Memory for answers, in bytes. @default 32 MiB */
  responseCacheBytes?: number;
  cacheTimes?: Partial<CacheTimes>;
  /** Memory for the search index, in bytes. @default half of the heap without 128 MiB */
  searchIndexBytes?: number;
  /** Who takes comments in. @default nobody: they are refused */
  desk?: CommentDesk;
  /** Who opens drafts to those with a token. @default nobody: tokens are refused */
  previews?: PreviewDesk;
  /** Told what was kept from clients, and of each request where that is wanted. */
  logger?: DeliveryLogger;
  /** Whether each request is logged: what became of it, not what was asked or by whom. @default false */
  logRequests?: boolean;
  /** Milliseconds since 1970. @default Date.now */
  clock?: () => number;
}

export interface Delivery {
  /** GraphQL at `/graphql`, and `/healthz` and `/readyz`. It doesn't listen: mount it or serve it. */
  app: Express;
  /** To be asked before any app: answers requests in their usual form, and says whether it does. */
  answerFirst: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** What was counted, for Prometheus. */
  metrics: Registry;
  /**
   * Makes the search index before anybody searches, and keeps it level with the library; else the
   * first who searches wait for it. Returns the call that ends it.
   */
  keepSearchReady: () => () => void;
  /** Both, for a server of its own. */
  listener: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Delivery reads published documents alone, and no cookies. The one credential it takes is the token
 * of a preview, which goes to the desk that was given.
 */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { library, introspection = true, clock = Date.now } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const cacheTimes = { ...defaultCacheTimes, ...options.cacheTimes };
  const cache = new ResponseCache({ maxBytes: options.responseCacheBytes ?? 32 * 1024 * 1024 });
  library.onChange((change) => cache.invalidate(change));
  const { logger, logRequests = false } = options;
  const maskFor: MaskFor = (requestId) => ({
    hideSuggestions: !introspection,
    onInternal: (err) => logger?.error({ err, requestId }, 'A query failed.'),
  });
  const search = new SearchIndex(library, {
    ...(options.searchIndexBytes !== undefined && { mostBytes: options.searchIndexBytes }),
    onTooLarge: (documents) =>
      logger?.error(
        { err: new IndexTooLargeError(), requestId: '' },
        `Searches are refused: a search index of ${documents} documents would take too much of this server’s memory. Give it more with NODE_OPTIONS=--max-old-space-size=<megabytes>.`,
      ),
  });
  const metrics = createMetrics({ library, cache, search, clock });
  const previews = options.previews ?? null;
  const handleQuery = createQueryHandler({
    schema: deliverySchema,
    library,
    search,
    desk: options.desk ?? null,
    limits,
    introspection,
    clock,
    maskFor,
  });

  const log = logRequests ? (line: RequestLine) => logger?.info?.(line, 'Request') : null;
  const observe = createObserver({ metrics, log });
  const rate = new RateLimit({ most: limits.requestsPerMinute, windowMs: 60_000 });
  const trustProxy = options.trustProxy ?? false;
  const answering = {
    library,
    cache,
    cacheTimes,
    costLimit: limits.cost,
    clock,
    handleQuery,
    texts: options.listedOperations
      ? takeListedOperations(options.listedOperations)
      : takeAnyOperation(),
  };

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', trustProxy);
  app.get('/healthz', reportHealth());
  app.get('/readyz', reportReadiness(library));
  app.use(
    '/graphql/preview',
    requestId(),
    observeRequests(observe),
    securityHeaders(),
    limitRate(rate),
    answerPreviews(previews),
    sendError(maskFor),
  );
  app.all(
    '/graphql',
    requestId(),
    observeRequests(observe),
    securityHeaders(),
    cors(),
    limitRate(rate),
    greetBrowser(),
    requireJson(),
    readBody(limits),
    answerQuery({ ...answering, previews, overlays: new DraftOverlays(library, search) }),
    sendError(maskFor),
  );

  const answerMemory = answerCached({ ...answering, log, onAnswer: metrics.countFirst });
  const answerUsual = answerPlain({
    ...answering,
    rate,
    trusts: readTrust(trustProxy),
    observe,
    maskFor,
    bodyBytes: limits.bodyBytes,
  });
  const answerFirst: Delivery['answerFirst'] = (request, response) =>
    answerMemory(request, response) || answerUsual(request, response);
  return {
    app,
    metrics: metrics.registry,
    answerFirst,
    keepSearchReady: () =>
      keepSearchReady({
        library,
        search,
        onError: (err) =>
          logger?.error(
            { err, requestId: '' },
            'The search index could not be made, and is tried again.',
          ),
      }),
    listener: (request, response) => {
      if (!answerFirst(request, response)) app(request, response);
    },
  };
}
