// Generated from cms/schema.graphql and src/documents by codegen.ts. Do not edit.
import { type TypedText, typedText } from '../operations/typedText.ts';
import type { RichTextRoot } from '../rich-text/tree.ts';
import type {
  PageType,
  RelatedReasonKind,
  AgeGroup,
  CodeScheme,
  EducationStepKind,
  FigureKind,
  FigureUnit,
  Placement,
  OrganizationKind,
  LinkRelation,
  LinkOrigin,
  LinkStatus,
  ArticleOrder,
  CareerSettingOrder,
  NameOrder,
  ArticleFilter,
  CareerSettingFilter,
  GuideSetFilter,
  CrossLinkFilter,
} from './schemaTypes.ts';

export interface ArticleSummary {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  wordCount: number;
  readingMinutes: number;
  image: Image | null;
  authors: PersonReference[];
  topics: PageReference[];
}

export interface OutlineHeading {
  id: string;
  level: number;
  text: string;
}

export interface Article {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  wordCount: number;
  readingMinutes: number;
  image: Image | null;
  seo: Seo;
  body: RichTextRoot;
  outline: OutlineHeading[];
  authors: Person[];
  topics: PageReference[];
  occupations: PageReference[];
  settings: PageReference[];
  sources: Source[];
  organization: Organization | null;
  reviewedBy: Person | null;
  reviewedOn: string | null;
  outgoingLinks: LinkList;
  incomingLinks: LinkList;
}

export interface ArticleList {
  totalCount: number;
  nodes: ArticleSummary[];
}

export interface Population {
  description: string;
  ageGroups: AgeGroup[];
  conditions: string[];
}

export interface Specialty {
  id: string;
  slug: string;
  name: string;
  description: string;
}

export interface CareerSettingSummary {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  name: string;
  position: number;
  parent: PageReference | null;
}

export interface CareerSetting {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  seo: Seo;
  name: string;
  position: number;
  parent: PageReference | null;
  children: CareerSettingSummary[];
  responsibilities: string[];
  population: Population;
  specialties: Specialty[];
  typicalEmployers: string[];
  occupations: PageReference[];
  figures: DatedFigure[];
  guides: ArticleList;
  outgoingLinks: LinkList;
  incomingLinks: LinkList;
}

export interface ContentLink {
  id: string;
  source: PageReference;
  /** The published page linked to; null for web addresses and for targets that are not published. */
  target: PageReference | null;
  /** Where to lead the reader: a path on the site or a web address; null when there is nothing to lead to. */
  href: string | null;
  url: string | null;
  anchorText: string;
  sentence: string;
  /** The id of the heading above the link, if there is one. */
  section: string | null;
  relation: LinkRelation;
  origin: LinkOrigin;
  status: LinkStatus;
  position: number;
}

export interface LinkList {
  totalCount: number;
  nodes: ContentLink[];
}

export interface GuideSetEntry {
  article: ArticleSummary;
  note: string | null;
}

export interface GuideSetSummary {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  placements: Placement[];
  activeFrom: string | null;
  activeUntil: string | null;
  guides: Array<{ article: PageReference; note: string | null }>;
}

export interface GuideSet {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  seo: Seo;
  intro: RichTextRoot;
  guides: GuideSetEntry[];
  placements: Placement[];
  activeFrom: string | null;
  activeUntil: string | null;
  outgoingLinks: LinkList;
  incomingLinks: LinkList;
}

export interface OccupationCode {
  scheme: CodeScheme;
  version: string;
  code: string;
  label: string | null;
  uri: string | null;
  source: Source | null;
}

export interface EducationAlternative {
  title: string;
  description: string;
  minMonths: number | null;
  maxMonths: number | null;
}

export interface EducationStep {
  kind: EducationStepKind;
  title: string;
  description: string;
  body: Organization | null;
  courses: string[];
  minMonths: number | null;
  maxMonths: number | null;
  alternatives: EducationAlternative[];
  source: Source | null;
}

export interface EducationPath {
  steps: EducationStep[];
  minMonths: number | null;
  maxMonths: number | null;
}

export interface Licensing {
  jurisdiction: string;
  body: Organization | null;
  exam: string | null;
  url: string | null;
  notes: string | null;
  source: Source | null;
}

export interface OccupationSummary {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  name: string;
}

export interface Occupation {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  seo: Seo;
  name: string;
  whatTheyDo: RichTextRoot;
  codes: OccupationCode[];
  educationPath: EducationPath;
  licensing: Licensing[];
  figures: DatedFigure[];
  settings: CareerSettingSummary[];
  guides: ArticleList;
  outgoingLinks: LinkList;
  incomingLinks: LinkList;
}

export interface RelatedReason {
  kind: RelatedReasonKind;
  terms: string[];
}

export interface RelatedGuide {
  article: ArticleSummary;
  reason: RelatedReason;
  score: number;
}

export interface SearchHighlight {
  field: string;
  text: string;
  ranges: number[][];
}

export interface SearchHit {
  document: PageReference;
  score: number;
  highlights: SearchHighlight[];
}

export interface Benefit {
  title: string;
  description: string;
}

export interface ServiceSummary {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  name: string;
  audience: string;
}

export interface Service {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  seo: Seo;
  name: string;
  audience: string;
  benefits: Benefit[];
  relatedGuides: ArticleSummary[];
  outgoingLinks: LinkList;
  incomingLinks: LinkList;
}

export interface Image {
  id: string;
  url: string;
  alt: string;
  caption: string | null;
  credit: string | null;
  width: number | null;
  height: number | null;
  mimeType: string;
}

export interface PageReference {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
}

export interface Seo {
  title: string;
  description: string;
  image: Image | null;
  noIndex: boolean;
  canonicalPath: string;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface Organization {
  id: string;
  slug: string;
  name: string;
  abbreviation: string | null;
  kind: OrganizationKind;
  url: string | null;
  description: string | null;
  logo: Image | null;
}

export interface PersonReference {
  id: string;
  slug: string;
  name: string;
  role: string | null;
  url: string | null;
}

export interface Person {
  id: string;
  slug: string;
  name: string;
  role: string | null;
  url: string | null;
  bio: string | null;
  image: Image | null;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  url: string;
  accessedOn: string;
  publishedOn: string | null;
  note: string | null;
}

export interface DatedFigure {
  kind: FigureKind;
  label: string;
  value: number | null;
  min: number | null;
  max: number | null;
  unit: FigureUnit;
  jurisdiction: string;
  asOf: string;
  period: string;
  source: Source;
}

export interface CallToAction {
  text: string;
  label: string;
  url: string;
}

export interface NavigationEntry {
  label: string;
  path: string;
}

export interface Navigation {
  main: NavigationEntry[];
  footer: NavigationEntry[];
}

export interface PathPattern {
  type: PageType;
  pattern: string;
}

export interface Site {
  name: string;
  tagline: string | null;
  description: string | null;
  url: string | null;
  organization: Organization | null;
  defaultCallToAction: CallToAction | null;
  navigation: Navigation;
  startPages: string[];
  paths: PathPattern[];
}

export interface TopicSummary {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  name: string;
  description: string;
}

export interface Topic {
  id: string;
  type: PageType;
  slug: string;
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string;
  seo: Seo;
  name: string;
  description: string;
  guides: ArticleList;
  outgoingLinks: LinkList;
  incomingLinks: LinkList;
}

const ArticleSummaryText =
  'fragment ArticleSummary on Article{...PageReference publishedAt updatedAt wordCount readingMinutes image{...Image}authors{...PersonReference}topics{...PageReference}}';
const OutlineHeadingText = 'fragment OutlineHeading on OutlineHeading{id level text}';
const ArticleText =
  'fragment Article on Article{...PageReference publishedAt updatedAt wordCount readingMinutes image{...Image}seo{...Seo}body outline{...OutlineHeading}authors{...Person}topics{...PageReference}occupations{...PageReference}settings{...PageReference}sources{...Source}organization{...Organization}reviewedBy{...Person}reviewedOn outgoingLinks(first:50){...LinkList}incomingLinks(first:20){...LinkList}}';
const ArticleListText =
  'fragment ArticleList on ArticleConnection{totalCount nodes{...ArticleSummary}}';
const PopulationText = 'fragment Population on Population{description ageGroups conditions}';
const SpecialtyText = 'fragment Specialty on Specialty{id slug name description}';
const CareerSettingSummaryText =
  'fragment CareerSettingSummary on CareerSetting{...PageReference publishedAt updatedAt name position parent{...PageReference}}';
const CareerSettingText =
  'fragment CareerSetting on CareerSetting{...PageReference publishedAt updatedAt seo{...Seo}name position parent{...PageReference}children{...CareerSettingSummary}responsibilities population{...Population}specialties{...Specialty}typicalEmployers occupations{...PageReference}figures{...DatedFigure}guides(first:20){...ArticleList}outgoingLinks(first:50){...LinkList}incomingLinks(first:20){...LinkList}}';
const ContentLinkText =
  'fragment ContentLink on CrossLink{id source{...PageReference}target{...PageReference}href url anchorText sentence section relation origin status position}';
const LinkListText = 'fragment LinkList on CrossLinkConnection{totalCount nodes{...ContentLink}}';
const GuideSetEntryText = 'fragment GuideSetEntry on GuideSetEntry{article{...ArticleSummary}note}';
const GuideSetSummaryText =
  'fragment GuideSetSummary on GuideSet{...PageReference publishedAt updatedAt placements activeFrom activeUntil guides{article{...PageReference}note}}';
const GuideSetText =
  'fragment GuideSet on GuideSet{...PageReference publishedAt updatedAt seo{...Seo}intro guides{...GuideSetEntry}placements activeFrom activeUntil outgoingLinks(first:50){...LinkList}incomingLinks(first:20){...LinkList}}';
const OccupationCodeText =
  'fragment OccupationCode on OccupationCode{scheme version code label uri source{...Source}}';
const EducationAlternativeText =
  'fragment EducationAlternative on EducationAlternative{title description minMonths maxMonths}';
const EducationStepText =
  'fragment EducationStep on EducationStep{kind title description body{...Organization}courses minMonths maxMonths alternatives{...EducationAlternative}source{...Source}}';
const EducationPathText =
  'fragment EducationPath on EducationPath{steps{...EducationStep}minMonths maxMonths}';
const LicensingText =
  'fragment Licensing on Licensing{jurisdiction body{...Organization}exam url notes source{...Source}}';
const OccupationSummaryText =
  'fragment OccupationSummary on Occupation{...PageReference publishedAt updatedAt name}';
const OccupationText =
  'fragment Occupation on Occupation{...PageReference publishedAt updatedAt seo{...Seo}name whatTheyDo codes{...OccupationCode}educationPath{...EducationPath}licensing{...Licensing}figures{...DatedFigure}settings{...CareerSettingSummary}guides(first:20){...ArticleList}outgoingLinks(first:50){...LinkList}incomingLinks(first:20){...LinkList}}';
const RelatedReasonText = 'fragment RelatedReason on RelatedReason{kind terms}';
const RelatedGuideText =
  'fragment RelatedGuide on RelatedGuide{article{...ArticleSummary}reason{...RelatedReason}score}';
const SearchHighlightText = 'fragment SearchHighlight on SearchHighlight{field text ranges}';
const SearchHitText =
  'fragment SearchHit on SearchHit{document{...PageReference}score highlights{...SearchHighlight}}';
const BenefitText = 'fragment Benefit on Benefit{title description}';
const ServiceSummaryText =
  'fragment ServiceSummary on Service{...PageReference publishedAt updatedAt name audience}';
const ServiceText =
  'fragment Service on Service{...PageReference publishedAt updatedAt seo{...Seo}name audience benefits{...Benefit}relatedGuides{...ArticleSummary}outgoingLinks(first:50){...LinkList}incomingLinks(first:20){...LinkList}}';
const ImageText = 'fragment Image on Image{id url alt caption credit width height mimeType}';
const PageReferenceText = 'fragment PageReference on Page{id type slug path title summary}';
const SeoText = 'fragment Seo on Seo{title description image{...Image}noIndex canonicalPath}';
const PageInfoText =
  'fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}';
const OrganizationText =
  'fragment Organization on Organization{id slug name abbreviation kind url description logo{...Image}}';
const PersonReferenceText = 'fragment PersonReference on Person{id slug name role url}';
const PersonText = 'fragment Person on Person{...PersonReference bio image{...Image}}';
const SourceText = 'fragment Source on Source{id title publisher url accessedOn publishedOn note}';
const DatedFigureText =
  'fragment DatedFigure on DatedFigure{kind label value min max unit jurisdiction asOf period source{...Source}}';
const CallToActionText = 'fragment CallToAction on CallToAction{text label url}';
const NavigationEntryText = 'fragment NavigationEntry on NavigationEntry{label path}';
const NavigationText =
  'fragment Navigation on Navigation{main{...NavigationEntry}footer{...NavigationEntry}}';
const PathPatternText = 'fragment PathPattern on PathPattern{type pattern}';
const SiteText =
  'fragment Site on Site{name tagline description url organization{...Organization}defaultCallToAction{...CallToAction}navigation{...Navigation}startPages paths{...PathPattern}}';
const TopicSummaryText =
  'fragment TopicSummary on Topic{...PageReference publishedAt updatedAt name description}';
const TopicText =
  'fragment Topic on Topic{...PageReference publishedAt updatedAt seo{...Seo}name description guides(first:20){...ArticleList}outgoingLinks(first:50){...LinkList}incomingLinks(first:20){...LinkList}}';
export interface ArticleResult {
  item: Article | null;
}

export interface ArticleVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const ArticleOperation: TypedText<ArticleResult, ArticleVariables> = /*#__PURE__*/ typedText(
  'query Article($slug:String$id:ID){item:article(slug:$slug id:$id){...Article}}' +
    ArticleText +
    PageReferenceText +
    ImageText +
    SeoText +
    OutlineHeadingText +
    PersonText +
    PersonReferenceText +
    SourceText +
    OrganizationText +
    LinkListText +
    ContentLinkText,
);

export interface ArticlesResult {
  connection: { totalCount: number; pageInfo: PageInfo; nodes: ArticleSummary[] };
}

export interface ArticlesVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ArticleFilter | null | undefined;
  orderBy?: ArticleOrder | null | undefined;
}

export const ArticlesOperation: TypedText<ArticlesResult, ArticlesVariables> =
  /*#__PURE__*/ typedText(
    'query Articles($first:Int$after:String$filter:ArticleFilter$orderBy:ArticleOrder){connection:articles(first:$first after:$after filter:$filter orderBy:$orderBy){totalCount pageInfo{...PageInfo}nodes{...ArticleSummary}}}' +
      PageInfoText +
      ArticleSummaryText +
      PageReferenceText +
      ImageText +
      PersonReferenceText,
  );

export interface CareerSettingResult {
  item: CareerSetting | null;
}

export interface CareerSettingVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const CareerSettingOperation: TypedText<CareerSettingResult, CareerSettingVariables> =
  /*#__PURE__*/ typedText(
    'query CareerSetting($slug:String$id:ID){item:careerSetting(slug:$slug id:$id){...CareerSetting}}' +
      CareerSettingText +
      PageReferenceText +
      SeoText +
      ImageText +
      CareerSettingSummaryText +
      PopulationText +
      SpecialtyText +
      DatedFigureText +
      SourceText +
      ArticleListText +
      ArticleSummaryText +
      PersonReferenceText +
      LinkListText +
      ContentLinkText,
  );

export interface CareerSettingsResult {
  connection: { totalCount: number; pageInfo: PageInfo; nodes: CareerSettingSummary[] };
}

export interface CareerSettingsVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CareerSettingFilter | null | undefined;
  orderBy?: CareerSettingOrder | null | undefined;
}

export const CareerSettingsOperation: TypedText<CareerSettingsResult, CareerSettingsVariables> =
  /*#__PURE__*/ typedText(
    'query CareerSettings($first:Int$after:String$filter:CareerSettingFilter$orderBy:CareerSettingOrder){connection:careerSettings(first:$first after:$after filter:$filter orderBy:$orderBy){totalCount pageInfo{...PageInfo}nodes{...CareerSettingSummary}}}' +
      PageInfoText +
      CareerSettingSummaryText +
      PageReferenceText,
  );

export interface CrossLinksResult {
  connection: { totalCount: number; pageInfo: PageInfo; nodes: ContentLink[] };
}

export interface CrossLinksVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CrossLinkFilter | null | undefined;
}

export const CrossLinksOperation: TypedText<CrossLinksResult, CrossLinksVariables> =
  /*#__PURE__*/ typedText(
    'query CrossLinks($first:Int$after:String$filter:CrossLinkFilter){connection:crossLinks(first:$first after:$after filter:$filter){totalCount pageInfo{...PageInfo}nodes{...ContentLink}}}' +
      PageInfoText +
      ContentLinkText +
      PageReferenceText,
  );

export interface GuideSetResult {
  item: GuideSet | null;
}

export interface GuideSetVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const GuideSetOperation: TypedText<GuideSetResult, GuideSetVariables> =
  /*#__PURE__*/ typedText(
    'query GuideSet($slug:String$id:ID){item:guideSet(slug:$slug id:$id){...GuideSet}}' +
      GuideSetText +
      PageReferenceText +
      SeoText +
      ImageText +
      GuideSetEntryText +
      ArticleSummaryText +
      PersonReferenceText +
      LinkListText +
      ContentLinkText,
  );

export interface GuideSetsResult {
  connection: { totalCount: number; pageInfo: PageInfo; nodes: GuideSetSummary[] };
}

export interface GuideSetsVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: GuideSetFilter | null | undefined;
}

export const GuideSetsOperation: TypedText<GuideSetsResult, GuideSetsVariables> =
  /*#__PURE__*/ typedText(
    'query GuideSets($first:Int$after:String$filter:GuideSetFilter){connection:guideSets(first:$first after:$after filter:$filter){totalCount pageInfo{...PageInfo}nodes{...GuideSetSummary}}}' +
      PageInfoText +
      GuideSetSummaryText +
      PageReferenceText,
  );

export interface OccupationResult {
  item: Occupation | null;
}

export interface OccupationVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const OccupationOperation: TypedText<OccupationResult, OccupationVariables> =
  /*#__PURE__*/ typedText(
    'query Occupation($slug:String$id:ID){item:occupation(slug:$slug id:$id){...Occupation}}' +
      OccupationText +
      PageReferenceText +
      SeoText +
      ImageText +
      OccupationCodeText +
      SourceText +
      EducationPathText +
      EducationStepText +
      OrganizationText +
      EducationAlternativeText +
      LicensingText +
      DatedFigureText +
      CareerSettingSummaryText +
      ArticleListText +
      ArticleSummaryText +
      PersonReferenceText +
      LinkListText +
      ContentLinkText,
  );

export interface OccupationsResult {
  connection: { totalCount: number; pageInfo: PageInfo; nodes: OccupationSummary[] };
}

export interface OccupationsVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  orderBy?: NameOrder | null | undefined;
}

export const OccupationsOperation: TypedText<OccupationsResult, OccupationsVariables> =
  /*#__PURE__*/ typedText(
    'query Occupations($first:Int$after:String$orderBy:NameOrder){connection:occupations(first:$first after:$after orderBy:$orderBy){totalCount pageInfo{...PageInfo}nodes{...OccupationSummary}}}' +
      PageInfoText +
      OccupationSummaryText +
      PageReferenceText,
  );

export interface RelatedResult {
  article: { relatedGuides: RelatedGuide[] } | null;
}

export interface RelatedVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
  first?: number | null | undefined;
}

export const RelatedOperation: TypedText<RelatedResult, RelatedVariables> = /*#__PURE__*/ typedText(
  'query Related($slug:String$id:ID$first:Int){article(slug:$slug id:$id){relatedGuides(first:$first){...RelatedGuide}}}' +
    RelatedGuideText +
    ArticleSummaryText +
    PageReferenceText +
    ImageText +
    PersonReferenceText +
    RelatedReasonText,
);

export interface ResolvePathResult {
  resolution:
    | { kind: 'PathDocument'; path: string; document: PageReference }
    | { kind: 'PathRedirect'; path: string; location: string; permanent: boolean }
    | { kind: 'PathNotFound'; path: string };
}

export interface ResolvePathVariables {
  path: string;
}

export const ResolvePathOperation: TypedText<ResolvePathResult, ResolvePathVariables> =
  /*#__PURE__*/ typedText(
    'query ResolvePath($path:String!){resolution:resolvePath(path:$path){kind:__typename ...on PathDocument{path document{...PageReference}}...on PathRedirect{path location permanent}...on PathNotFound{path}}}' +
      PageReferenceText,
  );

export interface SearchResult {
  connection: { totalCount: number; pageInfo: PageInfo; nodes: SearchHit[] };
}

export interface SearchVariables {
  query: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  types?: PageType[] | null | undefined;
}

export const SearchOperation: TypedText<SearchResult, SearchVariables> = /*#__PURE__*/ typedText(
  'query Search($query:String!$first:Int$after:String$types:[PageType!]){connection:search(query:$query first:$first after:$after types:$types){totalCount pageInfo{...PageInfo}nodes{...SearchHit}}}' +
    PageInfoText +
    SearchHitText +
    PageReferenceText +
    SearchHighlightText,
);

export interface ServiceResult {
  item: Service | null;
}

export interface ServiceVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const ServiceOperation: TypedText<ServiceResult, ServiceVariables> = /*#__PURE__*/ typedText(
  'query Service($slug:String$id:ID){item:service(slug:$slug id:$id){...Service}}' +
    ServiceText +
    PageReferenceText +
    SeoText +
    ImageText +
    BenefitText +
    ArticleSummaryText +
    PersonReferenceText +
    LinkListText +
    ContentLinkText,
);

export interface ServicesResult {
  connection: { totalCount: number; pageInfo: PageInfo; nodes: ServiceSummary[] };
}

export interface ServicesVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  orderBy?: NameOrder | null | undefined;
}

export const ServicesOperation: TypedText<ServicesResult, ServicesVariables> =
  /*#__PURE__*/ typedText(
    'query Services($first:Int$after:String$orderBy:NameOrder){connection:services(first:$first after:$after orderBy:$orderBy){totalCount pageInfo{...PageInfo}nodes{...ServiceSummary}}}' +
      PageInfoText +
      ServiceSummaryText +
      PageReferenceText,
  );

export interface SiteResult {
  site: Site;
}

export interface SiteVariables {}

export const SiteOperation: TypedText<SiteResult, SiteVariables> = /*#__PURE__*/ typedText(
  'query Site{site{...Site}}' +
    SiteText +
    OrganizationText +
    ImageText +
    CallToActionText +
    NavigationText +
    NavigationEntryText +
    PathPatternText,
);

export interface TopicResult {
  item: Topic | null;
}

export interface TopicVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const TopicOperation: TypedText<TopicResult, TopicVariables> = /*#__PURE__*/ typedText(
  'query Topic($slug:String$id:ID){item:topic(slug:$slug id:$id){...Topic}}' +
    TopicText +
    PageReferenceText +
    SeoText +
    ImageText +
    ArticleListText +
    ArticleSummaryText +
    PersonReferenceText +
    LinkListText +
    ContentLinkText,
);

export interface TopicsResult {
  connection: { totalCount: number; pageInfo: PageInfo; nodes: TopicSummary[] };
}

export interface TopicsVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export const TopicsOperation: TypedText<TopicsResult, TopicsVariables> = /*#__PURE__*/ typedText(
  'query Topics($first:Int$after:String){connection:topics(first:$first after:$after){totalCount pageInfo{...PageInfo}nodes{...TopicSummary}}}' +
    PageInfoText +
    TopicSummaryText +
    PageReferenceText,
);
