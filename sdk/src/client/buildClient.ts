import {
  ArticleOperation,
  ArticlesOperation,
  CareerSettingOperation,
  CareerSettingsOperation,
  ChangesOperation,
  CrossLinksOperation,
  GuideSetOperation,
  GuideSetsOperation,
  OccupationOperation,
  OccupationsOperation,
  RelatedOperation,
  ResolvePathOperation,
  SearchOperation,
  ServiceOperation,
  ServicesOperation,
  SiteOperation,
  SitemapOperation,
  TopicOperation,
  TopicsOperation,
} from '../generated/operations.ts';
import { addressFor } from '../links/addresses.ts';
import type { Transport } from '../transport/transport.ts';
import type { ClientOptions } from './clientOptions.ts';
import { createCollection, selectOne } from './collection.ts';
import type { ContentClient } from './contentClient.ts';
import { createListCollection, readPage } from './listCollection.ts';
import { createRead, createRun } from './read.ts';

/** The client over a transport. Throws a TypeError when the endpoint is not an http(s) address. */
export function buildClient(options: ClientOptions, transport: Transport): ContentClient {
  if (!/^https?:\/\/\w/i.test(options.endpoint)) {
    throw new TypeError('The endpoint must be an http address.');
  }
  const run = createRun(transport, options);
  const read = createRead(run);
  return Object.freeze<ContentClient>({
    articles: createCollection(read, ArticleOperation, ArticlesOperation),
    careerSettings: createCollection(read, CareerSettingOperation, CareerSettingsOperation),
    occupations: createCollection(read, OccupationOperation, OccupationsOperation),
    services: createCollection(read, ServiceOperation, ServicesOperation),
    guideSets: createCollection(read, GuideSetOperation, GuideSetsOperation),
    topics: createCollection(read, TopicOperation, TopicsOperation),
    crossLinks: createListCollection(read, CrossLinksOperation),
    sitemap: createListCollection(read, SitemapOperation, 1000),
    changes: (changes, call) => read(ChangesOperation, changes, call),
    resolvePath: (path, call) => read(ResolvePathOperation, { path }, call),
    search: (query, search, call) => readPage(read, SearchOperation, { ...search, query }, call),
    site: (call) => read(SiteOperation, {}, call),
    related: async (selector, call) => {
      const variables = { ...selectOne(selector), first: selector.first };
      return (await read(RelatedOperation, variables, call))?.relatedGuides ?? [];
    },
    query: run,
    urlFor: (page) => addressFor(page, options.urls),
    withConfig: (changes) => buildClient({ ...options, ...changes }, transport),
  });
}
