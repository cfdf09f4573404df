import type { Endpoint, SanitizedCollectionConfig, SanitizedConfig } from 'payload';
import { checkRequest } from '../requests/checkRequest.ts';
import { refuse } from '../requests/refusal.ts';
import { collectionAccessForKeys, globalAccessForKeys } from './apiKey.ts';
import { keepAuthorsToDrafts } from './hooks/keepAuthorsToDrafts.ts';
import { internalAccess, isInternal } from './internalCollections.ts';
import { nobody } from './nobody.ts';
import { requireUser } from './requireUser.ts';

const nobodyRuns = () => false;

// Named so that Next's adapter does not add its own image generator, which is open to everybody.
const noImages: Endpoint = {
  method: 'get',
  path: '/og',
  handler: () => refuse({ status: 404, name: 'NotFound', message: 'There are no such images.' }),
};

function secureCollection(collection: SanitizedCollectionConfig): void {
  const { access, hooks, slug, versions } = collection;
  const rules = isInternal(slug) ? internalAccess(slug) : access;
  Object.assign(access, collectionAccessForKeys(rules));
  if (versions?.drafts) hooks.beforeOperation = [keepAuthorsToDrafts, ...hooks.beforeOperation];
  if (collection.endpoints) {
    collection.endpoints = collection.endpoints.map((endpoint) =>
      requireUser(slug, checkRequest(endpoint, collection.flattenedFields)),
    );
  }
}

/**
 * Closes what Payload leaves open, for every collection, global and endpoint that exists, including
 * those that Payload or a plugin adds: no answer without a login, no writing with an API key, no
 * publishing by authors, nothing asked of the database that it can't understand. Changes the configuration in place and returns it. Call it on what
 * `buildConfig` gives, before `getPayload`.
 */
export function secureConfig(
  config: SanitizedConfig,
  { secureCookies }: { secureCookies: boolean },
): SanitizedConfig {
  for (const collection of config.collections) {
    secureCollection(collection);
    if (collection.auth) collection.auth.cookies.secure = secureCookies;
  }
  for (const global of config.globals) {
    const rules = isInternal(global.slug) ? { read: nobody, update: nobody } : global.access;
    Object.assign(global.access, globalAccessForKeys(rules));
    if (global.endpoints) {
      global.endpoints = global.endpoints.map((endpoint) =>
        requireUser(global.slug, checkRequest(endpoint, global.flattenedFields)),
      );
    }
  }
  const own = config.endpoints.map((endpoint) => requireUser(null, endpoint));
  Object.assign(config, { endpoints: [noImages, ...own] });
  // Jobs run inside the server process, never by a call from outside.
  config.jobs.access = {
    ...config.jobs.access,
    cancel: nobodyRuns,
    queue: nobodyRuns,
    run: nobodyRuns,
  };
  return config;
}
