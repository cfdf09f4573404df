import {
  ArticleOperation,
  ArticlesOperation,
  CareerSettingOperation,
  CareerSettingsOperation,
  CrossLinksOperation,
  GuideSetOperation,
  GuideSetsOperation,
  OccupationOperation,
  OccupationsOperation,
  ServiceOperation,
  ServicesOperation,
  TopicOperation,
  TopicsOperation,
} from '../generated/operations.ts';
import { addressFor } from '../links/addresses.ts';
import { defaultRetryPolicy } from '../transport/retryPolicy.ts';
import type { Transport, TransportOptions } from '../transport/transport.ts';
import type { CallOptions, ClientOptions } from './clientOptions.ts';
import { createCollection } from './collection.ts';
import type { ContentClient } from './contentClient.ts';
import { createListCollection } from './listCollection.ts';
import { findRelated, getSite, resolvePath, searchPages } from './siteQueries.ts';
import { createRun } from './run.ts';

export type CreateTransport = (options: TransportOptions) => Transport;

/** The client over a transport. Throws a TypeError when the endpoint is not an http(s) address. */
export function buildClient(
  options: ClientOptions,
  createTransport: CreateTransport,
): ContentClient {
  const { retry, timeoutMs = 10_000, urls } = options;
  const run = createRun({
    transport: createTransport(readTransportOptions(options)),
    timeoutMs,
    retry: retry === false ? null : { ...defaultRetryPolicy, ...retry },
  });
  return Object.freeze<ContentClient>({
    articles: createCollection({ run, one: ArticleOperation, many: ArticlesOperation }),
    careerSettings: createCollection({
      run,
      one: CareerSettingOperation,
      many: CareerSettingsOperation,
    }),
    occupations: createCollection({ run, one: OccupationOperation, many: OccupationsOperation }),
    services: createCollection({ run, one: ServiceOperation, many: ServicesOperation }),
    guideSets: createCollection({ run, one: GuideSetOperation, many: GuideSetsOperation }),
    topics: createCollection({ run, one: TopicOperation, many: TopicsOperation }),
    crossLinks: createListCollection(run, CrossLinksOperation),
    resolvePath: (path, call) => resolvePath(run, path, call),
    search: (query, search, call) => searchPages(run, { ...search, query }, call),
    site: (call) => getSite(run, call),
    related: (selector, call) => findRelated(run, selector, call),
    query: <Result>(document: string | object, variables?: object, call?: CallOptions) =>
      run<Result>(document, variables, call),
    urlFor: (page) => addressFor(page, urls),
    withConfig: (changes) => buildClient({ ...options, ...changes }, createTransport),
  });
}

function readTransportOptions(options: ClientOptions): TransportOptions {
  const { endpoint, fetch, headers, preferGet = false, token } = options;
  if (!/^https?:\/\/./i.test(endpoint) || !URL.canParse(endpoint)) {
    throw new TypeError('The endpoint must be a whole http or https address.');
  }
  return {
    endpoint,
    preferGet,
    headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    // Called through, so that a global fetch replaced later (by a framework, by a test) is seen.
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
  };
}
