import { buildClient } from './client/buildClient.ts';
import type { ClientOptions } from './client/clientOptions.ts';
import type { ContentClient } from './client/contentClient.ts';
import { fetchTransport } from './transport/fetchTransport.ts';

/**
 * The client of `@signpost/sdk` over bare `fetch`, for browsers and edge workers: no dependency
 * and nothing of Node. Operations of your own are texts (`documentMode: 'string'`). It throws as the
 * client of the main entry does.
 */
export function createClient(options: ClientOptions): ContentClient {
  return buildClient(options, fetchTransport);
}

export type { CallOptions, ClientOptions, FetchOptions } from './client/clientOptions.ts';
export type { Collection, Selector } from './client/collection.ts';
export type {
  ContentClient,
  PathResolution,
  QueryArguments,
  SearchOptions,
} from './client/contentClient.ts';
export type { ListCollection, Page, PageOptions } from './client/listCollection.ts';
export { ContentError, type ContentErrorDetails } from './errors/contentError.ts';
export type { ContentErrorCode } from './errors/contentErrorCode.ts';
export { isContentError } from './errors/isContentError.ts';
export type {
  Article,
  ArticleList,
  ArticleSummary,
  ArticlesVariables as ArticleListOptions,
  Benefit,
  CallToAction,
  CareerSetting,
  CareerSettingSummary,
  CareerSettingsVariables as CareerSettingListOptions,
  Change,
  ChangePage,
  ChangesVariables as ChangesOptions,
  ContentLink,
  CrossLinksVariables as CrossLinkListOptions,
  DatedFigure,
  EducationAlternative,
  EducationPath,
  EducationStep,
  GuideSet,
  GuideSetEntry,
  GuideSetSummary,
  GuideSetsVariables as GuideSetListOptions,
  Image,
  Licensing,
  LinkList,
  Navigation,
  NavigationEntry,
  Occupation,
  OccupationCode,
  OccupationSummary,
  OccupationsVariables as OccupationListOptions,
  Organization,
  OutlineHeading,
  PageInfo,
  PageReference,
  PathPattern,
  Person,
  PersonReference,
  Population,
  RelatedGuide,
  RelatedReason,
  SearchHighlight,
  SearchHit,
  Seo,
  Service,
  ServiceSummary,
  ServicesVariables as ServiceListOptions,
  Site,
  SitemapEntry,
  SitemapVariables as SitemapOptions,
  Source,
  Specialty,
  Topic,
  TopicSummary,
  TopicsVariables as TopicListOptions,
} from './generated/operations.ts';
export type {
  AgeGroup,
  ArticleFilter,
  ArticleOrder,
  CareerSettingFilter,
  CareerSettingOrder,
  ChangeKind,
  CodeScheme,
  CommentInput,
  CommentStatus,
  CrossLinkFilter,
  DocumentType,
  EducationStepKind,
  FigureKind,
  FigureUnit,
  GuideSetFilter,
  LinkFilter,
  LinkOrigin,
  LinkRelation,
  LinkStatus,
  NameOrder,
  OrganizationKind,
  PageType,
  Placement,
  RelatedReasonKind,
} from './generated/schemaTypes.ts';
export type { Addressable, AddressOptions } from './links/addresses.ts';
export type { TypedOperation, TypedText } from './operations/typedText.ts';
export type { RichTextBlock } from './rich-text/blocks.ts';
export type { RichTextInline, RichTextRoot } from './rich-text/tree.ts';
export type { RetryPolicy } from './transport/retryPolicy.ts';
