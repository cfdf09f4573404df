import type {
  Article,
  ArticleSummary,
  ArticlesVariables,
  CareerSetting,
  CareerSettingSummary,
  CareerSettingsVariables,
  ChangePage,
  ChangesVariables,
  ContentLink,
  CrossLinksVariables,
  GuideSet,
  GuideSetSummary,
  GuideSetsVariables,
  Occupation,
  OccupationSummary,
  OccupationsVariables,
  RelatedGuide,
  ResolvePathResult,
  SearchHit,
  Service,
  ServiceSummary,
  ServicesVariables,
  Site,
  SitemapEntry,
  SitemapVariables,
  Topic,
  TopicSummary,
  TopicsVariables,
} from '../generated/operations.ts';
import type { PageType } from '../generated/schemaTypes.ts';
import type { Addressable } from '../links/addresses.ts';
import type { TypedOperation } from '../operations/typedText.ts';
import type { CallOptions, ClientOptions } from './clientOptions.ts';
import type { Collection, Selector } from './collection.ts';
import type { ListCollection, Page, PageOptions } from './listCollection.ts';

/** What a path leads to, told apart by `kind`. */
export type PathResolution = ResolvePathResult['item'];

/** Which hits of a search to give. */
export interface SearchOptions extends PageOptions {
  /** Only pages of these types. @default all */
  types?: PageType[] | undefined;
}

/** Variables may be left out when the operation requires none. */
export type QueryArguments<Variables> = object extends Variables
  ? [variables?: Variables, call?: CallOptions]
  : [variables: Variables, call?: CallOptions];

/** Reads published content. It never changes; `withConfig` makes another one. */
export interface ContentClient {
  /** Guides. */
  readonly articles: Collection<Article, ArticleSummary, ArticlesVariables>;
  /** Places to work, as a tree. */
  readonly careerSettings: Collection<CareerSetting, CareerSettingSummary, CareerSettingsVariables>;
  /** What people do for a living, with the path of education into it. */
  readonly occupations: Collection<Occupation, OccupationSummary, OccupationsVariables>;
  /** Work that others can take over. */
  readonly services: Collection<Service, ServiceSummary, ServicesVariables>;
  /** Sets of related guides. */
  readonly guideSets: Collection<GuideSet, GuideSetSummary, GuideSetsVariables>;
  /** Subjects of guides. */
  readonly topics: Collection<Topic, TopicSummary, TopicsVariables>;
  /** Links between pages, and from them to the web. */
  readonly crossLinks: ListCollection<ContentLink, CrossLinksVariables>;
  /** Every page that search engines may list, up to 1,000 at once. */
  readonly sitemap: ListCollection<SitemapEntry, SitemapVariables>;
  /**
   * What was published, changed or withdrawn after a revision. Ask again from the page's `revision`
   * while `hasMore`. Fails with the server code `CHANGES_GONE` when the log does not reach back so
   * far: load everything anew.
   */
  changes(options: ChangesVariables, call?: CallOptions): Promise<ChangePage>;
  /** What stands at a path of the site: a document, a redirect, or nothing. */
  resolvePath(path: string, call?: CallOptions): Promise<PathResolution>;
  /** Published pages that match, best first. `first` is 10 by default. */
  search(query: string, options?: SearchOptions, call?: CallOptions): Promise<Page<SearchHit>>;
  /** The site's name, navigation and address patterns. */
  site(call?: CallOptions): Promise<Site>;
  /** Guides that go with an article, best first, five by default; none when it is not published. */
  related(
    selector: Selector & { first?: number | undefined },
    call?: CallOptions,
  ): Promise<RelatedGuide[]>;
  /** Runs an operation of your own; typed by the document, where it carries types. */
  query<Result, Variables extends object>(
    document: TypedOperation<Result, Variables>,
    ...rest: QueryArguments<Variables>
  ): Promise<Result>;
  query<Result = unknown>(
    document: string,
    variables?: object,
    call?: CallOptions,
  ): Promise<Result>;
  /** The address of a page on your site, by the client's `urls`. */
  urlFor(page: Addressable): string;
  /** A client like this one with some options changed. */
  withConfig(changes: Partial<ClientOptions>): ContentClient;
}
