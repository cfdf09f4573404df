// Generated from cms/schema.graphql and src/documents by codegen.ts. Do not edit.
import { listOperation, oneOperation, operation } from '../operations/operation.ts';
import { type TypedText, typedText } from '../operations/typedText.ts';
import type { RichTextRoot } from '../rich-text/tree.ts';
import type {
  LinkRelation,
  LinkOrigin,
  LinkStatus,
  PageType,
  RelatedReasonKind,
  ArticleOrder,
  CareerSettingOrder,
  NameOrder,
  FigureKind,
  FigureUnit,
  AgeGroup,
  EducationStepKind,
  CodeScheme,
  Placement,
  OrganizationKind,
  DocumentType,
  ChangeKind,
  CommentStatus,
  ArticleFilter,
  CareerSettingFilter,
  GuideSetFilter,
  CrossLinkFilter,
  CommentInput,
} from './schemaTypes.ts';

export interface ArticleSummary {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** Words of the text, with those that its blocks show. */
  wordCount: number;
  /** Minutes to read it, at 225 words a minute, rounded; at least 1. */
  readingMinutes: number;
  /** The lead image. */
  image: Image | null;
  /** Who wrote it, in order. */
  authors: PersonReference[];
  /** What it is about. */
  topics: PageReference[];
}

export interface OutlineHeading {
  /** The id for addresses: "#id". */
  id: string;
  /** 2, 3 or 4. */
  level: number;
  /** The words of the heading. */
  text: string;
}

export interface Article {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** What search engines and social networks are told. */
  seo: Seo;
  /** The links on this page, in the order in which they stand. */
  outgoingLinks: LinkList;
  /** The links on other published pages that lead here. */
  incomingLinks: LinkList;
  /** Words of the text, with those that its blocks show. */
  wordCount: number;
  /** Minutes to read it, at 225 words a minute, rounded; at least 1. */
  readingMinutes: number;
  /** The lead image. */
  image: Image | null;
  /** The text, with links resolved. */
  body: RichTextRoot;
  /** The headings of the text, in order. */
  outline: OutlineHeading[];
  /** Who wrote it, in order. */
  authors: Person[];
  /** What it is about. */
  topics: PageReference[];
  /** The occupations it is about. */
  occupations: PageReference[];
  /** The career settings it is about. */
  settings: PageReference[];
  /** What it cites, in the order of the citations. */
  sources: Source[];
  /** The organization that publishes it. */
  organization: Organization | null;
  /** Who checked its facts. */
  reviewedBy: Person | null;
  /** When its facts were last checked. */
  reviewedOn: string | null;
}

export interface ArticleList {
  /** How many items the whole list has. */
  totalCount: number;
  /** The items. */
  nodes: ArticleSummary[];
}

export interface Population {
  /** Who they are, in words; may be empty. */
  description: string;
  /** Their age groups. */
  ageGroups: AgeGroup[];
  /** Conditions that are often seen. */
  conditions: string[];
}

export interface Specialty {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** Its slug, unique among specialties. */
  slug: string;
  /** The name. */
  name: string;
  /** What it is; may be empty. */
  description: string;
}

export interface CareerSettingSummary {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** The name. */
  name: string;
  /** Its place among its siblings, lowest first. */
  position: number;
  /** The broader setting that it belongs to. */
  parent: PageReference | null;
}

export interface CareerSetting {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** What search engines and social networks are told. */
  seo: Seo;
  /** The links on this page, in the order in which they stand. */
  outgoingLinks: LinkList;
  /** The links on other published pages that lead here. */
  incomingLinks: LinkList;
  /** The name. */
  name: string;
  /** Its place among its siblings, lowest first. */
  position: number;
  /** The broader setting that it belongs to. */
  parent: PageReference | null;
  /** The settings within it, by position. */
  children: CareerSettingSummary[];
  /** What people do there. */
  responsibilities: string[];
  /** The people served. */
  population: Population;
  /** Specialties practiced there. */
  specialties: Specialty[];
  /** Kinds of employer. */
  typicalEmployers: string[];
  /** Occupations that work there. */
  occupations: PageReference[];
  /** Figures about work there. */
  figures: DatedFigure[];
  /** Articles about it, newest first. */
  guides: ArticleList;
}

export interface Change {
  /** The id of the document. */
  id: string;
  /** The kind of document. */
  type: DocumentType;
  /** What became of it. */
  kind: ChangeKind;
  /** The revision that changed it last within this page. */
  revision: number;
  /** When that was. */
  at: string;
  /** Where it stands now; for a redirect, the path it catches; null when it has no page or is withdrawn. */
  path: string | null;
  /** Other paths at which it stood until these changes. */
  previousPaths: string[];
  /** Cache tags, as in "Surrogate-Key": whatever was answered with one of them may look different now. */
  tags: string[];
}

export interface ChangePage {
  /** The revision up to which this page tells everything: the "since" to ask next. */
  revision: number;
  /** Whether more has changed after that revision. */
  hasMore: boolean;
  /** The documents that changed, in the order of their last change. */
  changes: Change[];
}

export interface Comment {
  /** Its id. */
  id: string;
  /** The name that the reader gave: plain text. */
  authorName: string;
  /** The comment: plain text with line feeds, never markup. */
  text: string;
  /** When it was written. */
  submittedAt: string;
}

export interface ContentLink {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The page on which the link stands. */
  source: PageReference;
  /** The published page linked to; null for web addresses and for targets that are not published. */
  target: PageReference | null;
  /** Where to lead the reader: a path on the site or a web address; null when there is nothing to lead to. */
  href: string | null;
  /** The address as it was written; null for links to documents. */
  url: string | null;
  /** The words that are linked. */
  anchorText: string;
  /** The sentence around the link, or why a guide is in a set; empty for other links outside the text. */
  sentence: string;
  /** The id of the heading above the link, if there is one. */
  section: string | null;
  /** What the target is to the source. */
  relation: LinkRelation;
  /** How the link came to be. */
  origin: LinkOrigin;
  /** Whether the link leads somewhere at this moment. */
  status: LinkStatus;
  /** The place of the link among those of its origin on the page, from 0. */
  position: number;
}

export interface LinkList {
  /** How many links the whole list has. */
  totalCount: number;
  /** The links. */
  nodes: ContentLink[];
}

export interface GuideSetEntry {
  /** The guide. */
  article: ArticleSummary;
  /** Why it is in the set. */
  note: string | null;
}

export interface GuideSetSummary {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** Where it is to be shown. */
  placements: Placement[];
  /** From when it is to be shown; null for always. */
  activeFrom: string | null;
  /** Until when it is to be shown; null for always. */
  activeUntil: string | null;
  /** The published guides of the set, in reading order. */
  guides: Array<{
    /** The guide. */
    article: PageReference;
    /** Why it is in the set. */
    note: string | null;
  }>;
}

export interface GuideSet {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** What search engines and social networks are told. */
  seo: Seo;
  /** The links on this page, in the order in which they stand. */
  outgoingLinks: LinkList;
  /** The links on other published pages that lead here. */
  incomingLinks: LinkList;
  /** The text before the guides; its tree may be empty. */
  intro: RichTextRoot;
  /** The published guides of the set, in reading order. */
  guides: GuideSetEntry[];
  /** Where it is to be shown. */
  placements: Placement[];
  /** From when it is to be shown; null for always. */
  activeFrom: string | null;
  /** Until when it is to be shown; null for always. */
  activeUntil: string | null;
}

export interface OccupationCode {
  /** The classification. */
  scheme: CodeScheme;
  /** Its version. */
  version: string;
  /** The code. */
  code: string;
  /** The name in that classification. */
  label: string | null;
  /** The address that identifies the code. */
  uri: string | null;
  /** Where it was found. */
  source: Source | null;
}

export interface EducationAlternative {
  /** Its name. */
  title: string;
  /** What it is; may be empty. */
  description: string;
  /** Months that it takes at least. */
  minMonths: number | null;
  /** Months that it takes at most. */
  maxMonths: number | null;
}

export interface EducationStep {
  /** What it is. */
  kind: EducationStepKind;
  /** Its name. */
  title: string;
  /** What is done; may be empty. */
  description: string;
  /** Who awards or examines. */
  body: Organization | null;
  /** Courses asked for. */
  courses: string[];
  /** Months that it adds at least; null when it runs inside another step. */
  minMonths: number | null;
  /** Months that it adds at most; null when it runs inside another step. */
  maxMonths: number | null;
  /** Ways to take the step, one of which is enough. */
  alternatives: EducationAlternative[];
  /** Where it is said. */
  source: Source | null;
}

export interface EducationPath {
  /** The steps, in order. */
  steps: EducationStep[];
  /** Months in all at least. */
  minMonths: number | null;
  /** Months in all at most. */
  maxMonths: number | null;
}

export interface Licensing {
  /** The country, state or region. */
  jurisdiction: string;
  /** Who licenses. */
  body: Organization | null;
  /** The exam to be passed. */
  exam: string | null;
  /** Where to read more. */
  url: string | null;
  /** What else to know. */
  notes: string | null;
  /** Where it is said. */
  source: Source | null;
}

export interface OccupationSummary {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** The name. */
  name: string;
}

export interface Occupation {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** What search engines and social networks are told. */
  seo: Seo;
  /** The links on this page, in the order in which they stand. */
  outgoingLinks: LinkList;
  /** The links on other published pages that lead here. */
  incomingLinks: LinkList;
  /** The name. */
  name: string;
  /** What people in it do. */
  whatTheyDo: RichTextRoot;
  /** Its codes in official classifications. */
  codes: OccupationCode[];
  /** The way into it. */
  educationPath: EducationPath;
  /** Who licenses it, jurisdiction by jurisdiction. */
  licensing: Licensing[];
  /** Pay and outlook. */
  figures: DatedFigure[];
  /** Where people in it work, by position. */
  settings: CareerSettingSummary[];
  /** Articles about it, newest first. */
  guides: ArticleList;
}

export interface RelatedReason {
  /** The kind of reason. */
  kind: RelatedReasonKind;
  /** The words behind the reason: names of shared subjects, of the guide set, or the linked words. */
  terms: string[];
}

export interface RelatedGuide {
  /** The guide. */
  article: ArticleSummary;
  /** Why it is offered. */
  reason: RelatedReason;
  /** How strongly, from 0 to 1; only good for comparing guides in one answer. */
  score: number;
}

export interface SearchHighlight {
  /** "title", "summary" or "text". */
  field: string;
  /** The field, or the part of it around the first match. */
  text: string;
  /** Matches in "text": [start, end) in UTF-16 code units. */
  ranges: number[][];
}

export interface SearchHit {
  /** The page. */
  document: PageReference;
  /** How well it matches; only good for comparing hits of one search. */
  score: number;
  /** Where the words were found, at most one for each field. */
  highlights: SearchHighlight[];
}

export interface Benefit {
  /** The benefit. */
  title: string;
  /** What it means; may be empty. */
  description: string;
}

export interface ServiceSummary {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** The name. */
  name: string;
  /** Whom it is for; may be empty. */
  audience: string;
}

export interface Service {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** What search engines and social networks are told. */
  seo: Seo;
  /** The links on this page, in the order in which they stand. */
  outgoingLinks: LinkList;
  /** The links on other published pages that lead here. */
  incomingLinks: LinkList;
  /** The name. */
  name: string;
  /** Whom it is for; may be empty. */
  audience: string;
  /** What it is good for. */
  benefits: Benefit[];
  /** Articles about it, as chosen by people. */
  relatedGuides: ArticleSummary[];
}

export interface Image {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** Its address: a path on the CMS, or a whole address. */
  url: string;
  /** What it shows, for those who cannot see it. */
  alt: string;
  /** The words beneath it. */
  caption: string | null;
  /** Who made it. */
  credit: string | null;
  /** Pixels from side to side. */
  width: number | null;
  /** Pixels from top to bottom. */
  height: number | null;
  /** The kind of file: "image/webp". */
  mimeType: string;
}

export interface PageReference {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
}

export interface Seo {
  /** The title to show; that of the page unless another was written. */
  title: string;
  /** The description to show; the summary unless another was written. */
  description: string;
  /** The picture to show, if there is one. */
  image: Image | null;
  /** Whether search engines are asked not to list the page. */
  noIndex: boolean;
  /** The one path under which the page is to be known. */
  canonicalPath: string;
}

export interface PageInfo {
  /** Whether more items come after this page. */
  hasNextPage: boolean;
  /** The cursor of the last item, for "after"; null when the page is empty. */
  endCursor: string | null;
}

export interface Organization {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** Its slug, unique among organizations. */
  slug: string;
  /** The name. */
  name: string;
  /** The short form of the name. */
  abbreviation: string | null;
  /** What it does. */
  kind: OrganizationKind;
  /** Its address on the web. */
  url: string | null;
  /** What it is. */
  description: string | null;
  /** Its logo. */
  logo: Image | null;
}

export interface PersonReference {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** Its slug, unique among people. */
  slug: string;
  /** The name. */
  name: string;
  /** What the person does. */
  role: string | null;
  /** A page of the person on the web. */
  url: string | null;
}

export interface Person {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** Its slug, unique among people. */
  slug: string;
  /** The name. */
  name: string;
  /** What the person does. */
  role: string | null;
  /** A page of the person on the web. */
  url: string | null;
  /** A few words about the person. */
  bio: string | null;
  /** A picture. */
  image: Image | null;
}

export interface Source {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The title. */
  title: string;
  /** Who published it. */
  publisher: string;
  /** Its address. */
  url: string;
  /** When it was last read. */
  accessedOn: string;
  /** When it was published. */
  publishedOn: string | null;
  /** What to know about it. */
  note: string | null;
}

export interface DatedFigure {
  /** What it tells. */
  kind: FigureKind;
  /** What it tells, in words. */
  label: string;
  /** The value; null when only a range is known. */
  value: number | null;
  /** The lower end of the range, if there is one. */
  min: number | null;
  /** The upper end of the range, if there is one. */
  max: number | null;
  /** What it is counted in. */
  unit: FigureUnit;
  /** The place for which it holds. */
  jurisdiction: string;
  /** The day for which it holds. */
  asOf: string;
  /** The time for which it holds, as readers see it: "May 2024". */
  period: string;
  /** Where it was found. */
  source: Source;
}

export interface CallToAction {
  /** The words before the button. */
  text: string;
  /** The words on the button. */
  label: string;
  /** Where the button leads. */
  url: string;
}

export interface NavigationEntry {
  /** The words. */
  label: string;
  /** Where it leads on the site. */
  path: string;
}

export interface Navigation {
  /** The menu at the top. */
  main: NavigationEntry[];
  /** The menu at the bottom. */
  footer: NavigationEntry[];
}

export interface PathPattern {
  /** The kind of page. */
  type: PageType;
  /** The path, with "{slug}" in it. */
  pattern: string;
}

export interface Site {
  /** The name. */
  name: string;
  /** A few words beneath the name. */
  tagline: string | null;
  /** What the site is. */
  description: string | null;
  /** Its address, without a trailing slash. */
  url: string | null;
  /** Who runs it. */
  organization: Organization | null;
  /** What readers are asked to do when a guide asks for nothing else. */
  defaultCallToAction: CallToAction | null;
  /** The menus. */
  navigation: Navigation;
  /** Paths at which readers arrive; click depth is counted from them. */
  startPages: string[];
  /** Where the pages of each type stand. */
  paths: PathPattern[];
}

export interface SitemapEntry {
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The kind of page. */
  type: PageType;
  /** When the published version was last changed: "lastmod". */
  updatedAt: string;
}

export interface TopicSummary {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** The name. */
  name: string;
  /** What it is; may be empty. */
  description: string;
}

export interface Topic {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The kind of page. */
  type: PageType;
  /** The last part of its address, unique within its type. */
  slug: string;
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The title, or name. */
  title: string;
  /** What the page says, in a sentence or two; may be empty. */
  summary: string;
  /** The date of publication, as shown to readers. */
  publishedAt: string;
  /** When the published version was last changed. */
  updatedAt: string;
  /** What search engines and social networks are told. */
  seo: Seo;
  /** The links on this page, in the order in which they stand. */
  outgoingLinks: LinkList;
  /** The links on other published pages that lead here. */
  incomingLinks: LinkList;
  /** The name. */
  name: string;
  /** What it is; may be empty. */
  description: string;
  /** Articles about it, newest first. */
  guides: ArticleList;
}

const PageReferenceText = `id type slug path title summary`;
const PageFieldsText = `${PageReferenceText} publishedAt updatedAt`;
const ImageText = `id url alt caption credit width height mimeType`;
const PersonReferenceText = `id slug name role url`;
const ArticleSummaryText = `${PageFieldsText} wordCount readingMinutes image{${ImageText}}authors{${PersonReferenceText}}topics{${PageReferenceText}}`;
const ContentLinkText = `id source{${PageReferenceText}}target{${PageReferenceText}}href url anchorText sentence section relation origin status position`;
const LinkListText = `totalCount nodes{${ContentLinkText}}`;
const DocumentFieldsText = `${PageFieldsText} seo{title description image{${ImageText}}noIndex canonicalPath}outgoingLinks(first:50){${LinkListText}}incomingLinks(first:20){${LinkListText}}`;
const PersonText = `${PersonReferenceText} bio image{${ImageText}}`;
const SourceText = `id title publisher url accessedOn publishedOn note`;
const OrganizationText = `id slug name abbreviation kind url description logo{${ImageText}}`;
const ArticleListText = `totalCount nodes{${ArticleSummaryText}}`;
const CareerSettingSummaryText = `${PageFieldsText} name position parent{${PageReferenceText}}`;
const DatedFigureText = `kind label value min max unit jurisdiction asOf period source{${SourceText}}`;
const NavigationEntryText = `label path`;
export interface ArticleResult {
  /** A published article by slug or id; null when there is none. */
  item: Article | null;
}

export interface ArticleVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const ArticleOperation: TypedText<ArticleResult, ArticleVariables> =
  /*#__PURE__*/ oneOperation(
    'article',
    `${DocumentFieldsText} wordCount readingMinutes image{${ImageText}}body outline{id level text}authors{${PersonText}}topics{${PageReferenceText}}occupations{${PageReferenceText}}settings{${PageReferenceText}}sources{${SourceText}}organization{${OrganizationText}}reviewedBy{${PersonText}}reviewedOn`,
  );

export interface ArticlesResult {
  /** Published articles. */
  item: {
    /** How many items the whole list has. */
    totalCount: number;
    /** Where the page stands in the list. */
    pageInfo: PageInfo;
    /** The items. */
    items: ArticleSummary[];
  };
}

export interface ArticlesVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ArticleFilter | null | undefined;
  orderBy?: ArticleOrder | null | undefined;
}

export const ArticlesOperation: TypedText<ArticlesResult, ArticlesVariables> =
  /*#__PURE__*/ listOperation(
    'articles',
    'filter:ArticleFilter orderBy:ArticleOrder',
    ArticleSummaryText,
  );

export interface CareerSettingResult {
  /** A published career setting by slug or id; null when there is none. */
  item: CareerSetting | null;
}

export interface CareerSettingVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const CareerSettingOperation: TypedText<CareerSettingResult, CareerSettingVariables> =
  /*#__PURE__*/ oneOperation(
    'careerSetting',
    `${DocumentFieldsText} name position parent{${PageReferenceText}}children{${CareerSettingSummaryText}}responsibilities population{description ageGroups conditions}specialties{id slug name description}typicalEmployers occupations{${PageReferenceText}}figures{${DatedFigureText}}guides(first:20){${ArticleListText}}`,
  );

export interface CareerSettingsResult {
  /** Published career settings. */
  item: {
    /** How many items the whole list has. */
    totalCount: number;
    /** Where the page stands in the list. */
    pageInfo: PageInfo;
    /** The items. */
    items: CareerSettingSummary[];
  };
}

export interface CareerSettingsVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CareerSettingFilter | null | undefined;
  orderBy?: CareerSettingOrder | null | undefined;
}

export const CareerSettingsOperation: TypedText<CareerSettingsResult, CareerSettingsVariables> =
  /*#__PURE__*/ listOperation(
    'careerSettings',
    'filter:CareerSettingFilter orderBy:CareerSettingOrder',
    CareerSettingSummaryText,
  );

export interface ChangesResult {
  /** What was published, changed or withdrawn after a revision, for copies that are kept in step. To begin, ask for "revision", load everything, and go on from that revision. When the log no longer reaches back so far, the answer is CHANGES_GONE: begin anew. */
  item: ChangePage;
}

export interface ChangesVariables {
  since: number;
  first?: number | null | undefined;
  types?: DocumentType[] | null | undefined;
}

export const ChangesOperation: TypedText<ChangesResult, ChangesVariables> = /*#__PURE__*/ operation(
  'changes',
  'since:Int! first:Int types:[DocumentType!]',
  `revision hasMore changes{id type kind revision at path previousPaths tags}`,
);

export interface CommentsResult {
  /** A published article by slug or id; null when there is none. */
  item: {
    /** What readers wrote about it, as far as a person has approved it; oldest first. */
    comments: {
      /** How many comments there are. */
      totalCount: number;
      /** Where the page stands in the list. */
      pageInfo: PageInfo;
      /** The comments. */
      items: Comment[];
    };
  } | null;
}

export interface CommentsVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export const CommentsOperation: TypedText<CommentsResult, CommentsVariables> =
  /*#__PURE__*/ oneOperation(
    'comments:article',
    `comments(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}items:nodes{id authorName text submittedAt}}`,
    ' first:Int after:String',
  );

export interface SubmitCommentResult {
  /** Hands in a comment on a guide. It is shown once a person has approved it. Refused are text that is too long (nothing is cut), more than 5 comments a minute, and comments at a server that only reads. */
  item: {
    /** What becomes of it. */
    status: CommentStatus;
  };
}

export interface SubmitCommentVariables {
  comment: CommentInput;
}

export const SubmitCommentOperation: TypedText<SubmitCommentResult, SubmitCommentVariables> =
  /*#__PURE__*/ typedText(
    `mutation SubmitComment($comment:CommentInput!){item:submitComment(comment:$comment){status}}`,
  );

export interface CrossLinksResult {
  /** Links between published pages, and from them to the web. */
  item: {
    /** How many links the whole list has. */
    totalCount: number;
    /** Where the page stands in the list. */
    pageInfo: PageInfo;
    /** The links. */
    items: ContentLink[];
  };
}

export interface CrossLinksVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CrossLinkFilter | null | undefined;
}

export const CrossLinksOperation: TypedText<CrossLinksResult, CrossLinksVariables> =
  /*#__PURE__*/ listOperation('crossLinks', 'filter:CrossLinkFilter', ContentLinkText);

export interface GuideSetResult {
  /** A published guide set by slug or id; null when there is none. */
  item: GuideSet | null;
}

export interface GuideSetVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const GuideSetOperation: TypedText<GuideSetResult, GuideSetVariables> =
  /*#__PURE__*/ oneOperation(
    'guideSet',
    `${DocumentFieldsText} intro guides{article{${ArticleSummaryText}}note}placements activeFrom activeUntil`,
  );

export interface GuideSetsResult {
  /** Published guide sets, by title. */
  item: {
    /** How many items the whole list has. */
    totalCount: number;
    /** Where the page stands in the list. */
    pageInfo: PageInfo;
    /** The items. */
    items: GuideSetSummary[];
  };
}

export interface GuideSetsVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: GuideSetFilter | null | undefined;
}

export const GuideSetsOperation: TypedText<GuideSetsResult, GuideSetsVariables> =
  /*#__PURE__*/ listOperation(
    'guideSets',
    'filter:GuideSetFilter',
    `${PageFieldsText} placements activeFrom activeUntil guides{article{${PageReferenceText}}note}`,
  );

export interface OccupationResult {
  /** A published occupation by slug or id; null when there is none. */
  item: Occupation | null;
}

export interface OccupationVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const OccupationOperation: TypedText<OccupationResult, OccupationVariables> =
  /*#__PURE__*/ oneOperation(
    'occupation',
    `${DocumentFieldsText} name whatTheyDo codes{scheme version code label uri source{${SourceText}}}educationPath{steps{kind title description body{${OrganizationText}}courses minMonths maxMonths alternatives{title description minMonths maxMonths}source{${SourceText}}}minMonths maxMonths}licensing{jurisdiction body{${OrganizationText}}exam url notes source{${SourceText}}}figures{${DatedFigureText}}settings{${CareerSettingSummaryText}}guides(first:20){${ArticleListText}}`,
  );

export interface OccupationsResult {
  /** Published occupations. */
  item: {
    /** How many items the whole list has. */
    totalCount: number;
    /** Where the page stands in the list. */
    pageInfo: PageInfo;
    /** The items. */
    items: OccupationSummary[];
  };
}

export interface OccupationsVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  orderBy?: NameOrder | null | undefined;
}

export const OccupationsOperation: TypedText<OccupationsResult, OccupationsVariables> =
  /*#__PURE__*/ listOperation('occupations', 'orderBy:NameOrder', `${PageFieldsText} name`);

export interface RelatedResult {
  /** A published article by slug or id; null when there is none. */
  item: {
    /** Other guides worth reading next, best first: chosen by people, then linked, then on the same subjects. */
    relatedGuides: RelatedGuide[];
  } | null;
}

export interface RelatedVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
  first?: number | null | undefined;
}

export const RelatedOperation: TypedText<RelatedResult, RelatedVariables> =
  /*#__PURE__*/ oneOperation(
    'related:article',
    `relatedGuides(first:$first){article{${ArticleSummaryText}}reason{kind terms}score}`,
    ' first:Int',
  );

export interface ResolvePathResult {
  /** What stands at a path of the site: a page, a redirect or nothing. */
  item:
    | {
        kind: 'PathDocument';
        /** The path asked for. */
        path: string;
        /** The page. */
        document: PageReference;
      }
    | {
        kind: 'PathRedirect';
        /** The path asked for. */
        path: string;
        /** The path or address to go to. */
        location: string;
        /** Whether it has moved for good: HTTP status 308 or 301 rather than 307 or 302. */
        permanent: boolean;
      }
    | {
        kind: 'PathNotFound';
        /** The path asked for. */
        path: string;
      };
}

export interface ResolvePathVariables {
  path: string;
}

export const ResolvePathOperation: TypedText<ResolvePathResult, ResolvePathVariables> =
  /*#__PURE__*/ operation(
    'resolvePath',
    'path:String!',
    `kind:__typename ...on PathDocument{path document{${PageReferenceText}}}...on PathRedirect{path location permanent}...on PathNotFound{path}`,
  );

export interface SearchResult {
  /** Published pages with the words in their title, summary or text, best first. Typing errors are forgiven, beginnings of words are enough. */
  item: {
    /** How many pages were found. */
    totalCount: number;
    /** Where the page stands in the list. */
    pageInfo: PageInfo;
    /** The hits. */
    items: SearchHit[];
  };
}

export interface SearchVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  query: string;
  types?: PageType[] | null | undefined;
}

export const SearchOperation: TypedText<SearchResult, SearchVariables> =
  /*#__PURE__*/ listOperation(
    'search',
    'query:String! types:[PageType!]',
    `document{${PageReferenceText}}score highlights{field text ranges}`,
  );

export interface ServiceResult {
  /** A published service by slug or id; null when there is none. */
  item: Service | null;
}

export interface ServiceVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const ServiceOperation: TypedText<ServiceResult, ServiceVariables> =
  /*#__PURE__*/ oneOperation(
    'service',
    `${DocumentFieldsText} name audience benefits{title description}relatedGuides{${ArticleSummaryText}}`,
  );

export interface ServicesResult {
  /** Published services. */
  item: {
    /** How many items the whole list has. */
    totalCount: number;
    /** Where the page stands in the list. */
    pageInfo: PageInfo;
    /** The items. */
    items: ServiceSummary[];
  };
}

export interface ServicesVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  orderBy?: NameOrder | null | undefined;
}

export const ServicesOperation: TypedText<ServicesResult, ServicesVariables> =
  /*#__PURE__*/ listOperation('services', 'orderBy:NameOrder', `${PageFieldsText} name audience`);

export interface SiteResult {
  /** The site that shows the guides. */
  item: Site;
}

export interface SiteVariables {}

export const SiteOperation: TypedText<SiteResult, SiteVariables> = /*#__PURE__*/ typedText(
  `query Site{item:site{name tagline description url organization{${OrganizationText}}defaultCallToAction{text label url}navigation{main{${NavigationEntryText}}footer{${NavigationEntryText}}}startPages paths{type pattern}}}`,
);

export interface SitemapResult {
  /** Every page of the site that search engines may list: without those marked "noIndex". */
  item: {
    /** How many items the whole list has. */
    totalCount: number;
    /** Where the page stands in the list. */
    pageInfo: PageInfo;
    /** The items. */
    items: SitemapEntry[];
  };
}

export interface SitemapVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  types?: PageType[] | null | undefined;
}

export const SitemapOperation: TypedText<SitemapResult, SitemapVariables> =
  /*#__PURE__*/ listOperation('sitemap', 'types:[PageType!]', `path type updatedAt`);

export interface TopicResult {
  /** A published topic by slug or id; null when there is none. */
  item: Topic | null;
}

export interface TopicVariables {
  slug?: string | null | undefined;
  id?: string | null | undefined;
}

export const TopicOperation: TypedText<TopicResult, TopicVariables> = /*#__PURE__*/ oneOperation(
  'topic',
  `${DocumentFieldsText} name description guides(first:20){${ArticleListText}}`,
);

export interface TopicsResult {
  /** Published topics, by name. */
  item: {
    /** How many items the whole list has. */
    totalCount: number;
    /** Where the page stands in the list. */
    pageInfo: PageInfo;
    /** The items. */
    items: TopicSummary[];
  };
}

export interface TopicsVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export const TopicsOperation: TypedText<TopicsResult, TopicsVariables> =
  /*#__PURE__*/ listOperation('topics', '', `${PageFieldsText} name description`);
