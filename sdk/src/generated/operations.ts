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

/** A guide. As lists give it, without its text. */
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

/** A heading of the text. */
export interface OutlineHeading {
  /** The id for addresses: "#id". */
  id: string;
  /** 2, 3 or 4. */
  level: number;
  /** The words of the heading. */
  text: string;
}

/** A guide. */
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

/** A page of a list. */
export interface ArticleList {
  /** How many items the whole list has. */
  totalCount: number;
  /** The items. */
  nodes: ArticleSummary[];
}

/** The people served in a setting. */
export interface Population {
  /** Who they are, in words; may be empty. */
  description: string;
  /** Their age groups. */
  ageGroups: AgeGroup[];
  /** Conditions that are often seen. */
  conditions: string[];
}

/** A field in which people specialize. */
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

/** A place to work: a hospital, a school, a home. As lists give it, without its text. */
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

/** A place to work: a hospital, a school, a home. */
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

/** A document that changed, once for each page of changes: as it is now, whatever happened to it in between. */
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

/** A part of what changed. */
export interface ChangePage {
  /** The revision up to which this page tells everything: the "since" to ask next. */
  revision: number;
  /** Whether more has changed after that revision. */
  hasMore: boolean;
  /** The documents that changed, in the order of their last change. */
  changes: Change[];
}

/** What a reader wrote about a guide, and a person has approved. */
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

/** A link from one published page to another, or to the web: with its words and sentence. */
export interface ContentLink {
  /** The id. That of a document is its type and number, "articles:6f1c…", and never changes; that of a link stays while the link is untouched. */
  id: string;
  /** The page on which the link stands. */
  source: PageReference;
  /** The published page linked to; null for web addresses and for targets that are not published. */
  target: PageReference | null;
  /** The id of the heading on the target that the link leads to; null for the top of the page, also when that heading is gone. */
  targetSection: string | null;
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

/** A page of a list of links. */
export interface LinkList {
  /** How many links the whole list has. */
  totalCount: number;
  /** The links. */
  nodes: ContentLink[];
}

/** A guide in a set. */
export interface GuideSetEntry {
  /** The guide. */
  article: ArticleSummary;
  /** Why it is in the set. */
  note: string | null;
}

/** A named, ordered set of related guides. As lists give it, without its text. */
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

/** A named, ordered set of related guides. */
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

/** The code of an occupation in one classification. */
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

/** One of several ways to take a step. */
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

/** A step on the way into an occupation. */
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

/** The ordered steps from school to a first day at work. */
export interface EducationPath {
  /** The steps, in order. */
  steps: EducationStep[];
  /** Months in all at least. */
  minMonths: number | null;
  /** Months in all at most. */
  maxMonths: number | null;
}

/** Who licenses an occupation in one jurisdiction. */
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

/** What people do for a living, and the way there. As lists give it, without its text. */
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

/** What people do for a living, and the way there. */
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

/** Why a guide is offered. */
export interface RelatedReason {
  /** The kind of reason. */
  kind: RelatedReasonKind;
  /** The words behind the reason: names of shared subjects, of the guide set, the linked words, or words that both texts are about. None for a guide that a person chose in a block, without words. */
  terms: string[];
}

/** A guide worth reading next, and why. */
export interface RelatedGuide {
  /** The guide. */
  article: ArticleSummary;
  /** Why it is offered. */
  reason: RelatedReason;
  /** How strongly, from 0 to 1; only good for comparing guides in one answer. */
  score: number;
}

/** Where the words were found. */
export interface SearchHighlight {
  /** "title", "summary" or "text". */
  field: string;
  /** The field, or the part of it around the first match. */
  text: string;
  /** Matches in "text": [start, end) in UTF-16 code units. */
  ranges: number[][];
}

/** A page that was found. */
export interface SearchHit {
  /** The page. */
  document: PageReference;
  /** How well it matches; only good for comparing hits of one search. */
  score: number;
  /** Where the words were found, at most one for each field. */
  highlights: SearchHighlight[];
}

/** What a service is good for. */
export interface Benefit {
  /** The benefit. */
  title: string;
  /** What it means; may be empty. */
  description: string;
}

/** Work that an organization can hand to others. As lists give it, without its text. */
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

/** Work that an organization can hand to others. */
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

/** A picture. */
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

/** Whatever has a page of its own on the site. As much of it as a link needs. */
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

/** What search engines and social networks are told of a page. */
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

/** Where a page of a list stands. */
export interface PageInfo {
  /** Whether more items come after this page; false when the page is empty. */
  hasNextPage: boolean;
  /** The cursor of the last item, for "after"; null when the page is empty. */
  endCursor: string | null;
}

/** An organization that publishes, examines, licenses or accredits. */
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

/** An author or reviewer. As much of it as a link needs. */
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

/** An author or reviewer. */
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

/** Where a statement or figure comes from. */
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

/** A figure with its date, place and source: a value, or a range. */
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

/** What readers are asked to do. */
export interface CallToAction {
  /** The words before the button. */
  text: string;
  /** The words on the button. */
  label: string;
  /** Where the button leads. */
  url: string;
}

/** An entry of a menu. */
export interface NavigationEntry {
  /** The words. */
  label: string;
  /** Where it leads on the site. */
  path: string;
}

/** The menus of the site. */
export interface Navigation {
  /** The menu at the top. */
  main: NavigationEntry[];
  /** The menu at the bottom. */
  footer: NavigationEntry[];
}

/** Where the pages of a type stand. */
export interface PathPattern {
  /** The kind of page. */
  type: PageType;
  /** The path, with "{slug}" in it. */
  pattern: string;
}

/** The site that shows the guides. Its texts are empty until it is first published. */
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

/** A page that search engines may list. */
export interface SitemapEntry {
  /** Where the page stands on the site: a path with a leading slash. */
  path: string;
  /** The kind of page. */
  type: PageType;
  /** When the published version was last changed: "lastmod". */
  updatedAt: string;
}

/** A subject of guides. As lists give it, without its text. */
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

/** A subject of guides. */
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
const ContentLinkText = `id source{${PageReferenceText}}target{${PageReferenceText}}targetSection href url anchorText sentence section relation origin status position`;
const LinkListText = `totalCount nodes{${ContentLinkText}}`;
const DocumentFieldsText = `${PageFieldsText} seo{title description image{${ImageText}}noIndex canonicalPath}outgoingLinks(first:50){${LinkListText}}incomingLinks(first:20){${LinkListText}}`;
const PersonText = `${PersonReferenceText} bio image{${ImageText}}`;
const SourceText = `id title publisher url accessedOn publishedOn note`;
const OrganizationText = `id slug name abbreviation kind url description logo{${ImageText}}`;
const ArticleListText = `totalCount nodes{${ArticleSummaryText}}`;
const CareerSettingSummaryText = `${PageFieldsText} name position parent{${PageReferenceText}}`;
const DatedFigureText = `kind label value min max unit jurisdiction asOf period source{${SourceText}}`;
const NavigationEntryText = `label path`;
/** The answer to the operation Article. */
export interface ArticleResult {
  /** A published article by slug or id; null when there is none. */
  item: Article | null;
}

/** What the operation Article takes. */
export interface ArticleVariables {
  /** The slug of the document. */
  slug?: string | null | undefined;
  /** The id of the document. */
  id?: string | null | undefined;
}

export const ArticleOperation: TypedText<ArticleResult, ArticleVariables> =
  /*#__PURE__*/ oneOperation(
    'article',
    `${DocumentFieldsText} wordCount readingMinutes image{${ImageText}}body outline{id level text}authors{${PersonText}}topics{${PageReferenceText}}occupations{${PageReferenceText}}settings{${PageReferenceText}}sources{${SourceText}}organization{${OrganizationText}}reviewedBy{${PersonText}}reviewedOn`,
  );

/** The answer to the operation Articles. */
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

/** What the operation Articles takes. */
export interface ArticlesVariables {
  /** How many items to give, 0 to 100. @default 20 */
  first?: number | null | undefined;
  /** A cursor of the same list; the items after it are given. */
  after?: string | null | undefined;
  /** Which articles to give. */
  filter?: ArticleFilter | null | undefined;
  /** How to sort them. @default "PUBLISHED_AT_DESC" */
  orderBy?: ArticleOrder | null | undefined;
}

export const ArticlesOperation: TypedText<ArticlesResult, ArticlesVariables> =
  /*#__PURE__*/ listOperation(
    'articles',
    'filter:ArticleFilter orderBy:ArticleOrder',
    ArticleSummaryText,
  );

/** The answer to the operation CareerSetting. */
export interface CareerSettingResult {
  /** A published career setting by slug or id; null when there is none. */
  item: CareerSetting | null;
}

/** What the operation CareerSetting takes. */
export interface CareerSettingVariables {
  /** The slug of the document. */
  slug?: string | null | undefined;
  /** The id of the document. */
  id?: string | null | undefined;
}

export const CareerSettingOperation: TypedText<CareerSettingResult, CareerSettingVariables> =
  /*#__PURE__*/ oneOperation(
    'careerSetting',
    `${DocumentFieldsText} name position parent{${PageReferenceText}}children{${CareerSettingSummaryText}}responsibilities population{description ageGroups conditions}specialties{id slug name description}typicalEmployers occupations{${PageReferenceText}}figures{${DatedFigureText}}guides(first:20){${ArticleListText}}`,
  );

/** The answer to the operation CareerSettings. */
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

/** What the operation CareerSettings takes. */
export interface CareerSettingsVariables {
  /** How many items to give, 0 to 100. @default 20 */
  first?: number | null | undefined;
  /** A cursor of the same list; the items after it are given. */
  after?: string | null | undefined;
  /** Which settings to give. */
  filter?: CareerSettingFilter | null | undefined;
  /** How to sort them. @default "POSITION_ASC" */
  orderBy?: CareerSettingOrder | null | undefined;
}

export const CareerSettingsOperation: TypedText<CareerSettingsResult, CareerSettingsVariables> =
  /*#__PURE__*/ listOperation(
    'careerSettings',
    'filter:CareerSettingFilter orderBy:CareerSettingOrder',
    CareerSettingSummaryText,
  );

/** The answer to the operation Changes. */
export interface ChangesResult {
  /** What was published, changed or withdrawn after a revision, for copies that are kept in step. To begin, ask for "revision", load everything, and go on from that revision. When the log no longer reaches back so far, the answer is CHANGES_GONE: begin anew. */
  item: ChangePage;
}

/** What the operation Changes takes. */
export interface ChangesVariables {
  /** The revision that is known: "revision" of the page before, or of the start. */
  since: number;
  /** How many revisions to read at most, 0 to 1,000. @default 100 */
  first?: number | null | undefined;
  /** Only these kinds of document. A page may then hold none, and more may follow. */
  types?: DocumentType[] | null | undefined;
}

export const ChangesOperation: TypedText<ChangesResult, ChangesVariables> = /*#__PURE__*/ operation(
  'changes',
  'since:Int! first:Int types:[DocumentType!]',
  `revision hasMore changes{id type kind revision at path previousPaths tags}`,
);

/** The answer to the operation Comments. */
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

/** What the operation Comments takes. */
export interface CommentsVariables {
  /** The slug of the document. */
  slug?: string | null | undefined;
  /** The id of the document. */
  id?: string | null | undefined;
  /** How many items to give, 0 to 100. @default 20 */
  first?: number | null | undefined;
  /** A cursor of the same list; the items after it are given. */
  after?: string | null | undefined;
}

export const CommentsOperation: TypedText<CommentsResult, CommentsVariables> =
  /*#__PURE__*/ oneOperation(
    'comments:article',
    `comments(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}items:nodes{id authorName text submittedAt}}`,
    ' first:Int after:String',
  );

/** The answer to the operation SubmitComment. */
export interface SubmitCommentResult {
  /** Hands in a comment on a guide. It is shown once a person has approved it. Refused are text that is too long (nothing is cut), more than 5 comments a minute, and comments at a server that only reads. */
  item: {
    /** What becomes of it. */
    status: CommentStatus;
  };
}

/** What the operation SubmitComment takes. */
export interface SubmitCommentVariables {
  /** The comment. */
  comment: CommentInput;
}

export const SubmitCommentOperation: TypedText<SubmitCommentResult, SubmitCommentVariables> =
  /*#__PURE__*/ typedText(
    `mutation SubmitComment($comment:CommentInput!){item:submitComment(comment:$comment){status}}`,
  );

/** The answer to the operation CrossLinks. */
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

/** What the operation CrossLinks takes. */
export interface CrossLinksVariables {
  /** How many items to give, 0 to 100. @default 20 */
  first?: number | null | undefined;
  /** A cursor of the same list; the items after it are given. */
  after?: string | null | undefined;
  /** Which links to give. */
  filter?: CrossLinkFilter | null | undefined;
}

export const CrossLinksOperation: TypedText<CrossLinksResult, CrossLinksVariables> =
  /*#__PURE__*/ listOperation('crossLinks', 'filter:CrossLinkFilter', ContentLinkText);

/** The answer to the operation GuideSet. */
export interface GuideSetResult {
  /** A published guide set by slug or id; null when there is none. */
  item: GuideSet | null;
}

/** What the operation GuideSet takes. */
export interface GuideSetVariables {
  /** The slug of the document. */
  slug?: string | null | undefined;
  /** The id of the document. */
  id?: string | null | undefined;
}

export const GuideSetOperation: TypedText<GuideSetResult, GuideSetVariables> =
  /*#__PURE__*/ oneOperation(
    'guideSet',
    `${DocumentFieldsText} intro guides{article{${ArticleSummaryText}}note}placements activeFrom activeUntil`,
  );

/** The answer to the operation GuideSets. */
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

/** What the operation GuideSets takes. */
export interface GuideSetsVariables {
  /** How many items to give, 0 to 100. @default 20 */
  first?: number | null | undefined;
  /** A cursor of the same list; the items after it are given. */
  after?: string | null | undefined;
  /** Which sets to give. */
  filter?: GuideSetFilter | null | undefined;
}

export const GuideSetsOperation: TypedText<GuideSetsResult, GuideSetsVariables> =
  /*#__PURE__*/ listOperation(
    'guideSets',
    'filter:GuideSetFilter',
    `${PageFieldsText} placements activeFrom activeUntil guides{article{${PageReferenceText}}note}`,
  );

/** The answer to the operation Occupation. */
export interface OccupationResult {
  /** A published occupation by slug or id; null when there is none. */
  item: Occupation | null;
}

/** What the operation Occupation takes. */
export interface OccupationVariables {
  /** The slug of the document. */
  slug?: string | null | undefined;
  /** The id of the document. */
  id?: string | null | undefined;
}

export const OccupationOperation: TypedText<OccupationResult, OccupationVariables> =
  /*#__PURE__*/ oneOperation(
    'occupation',
    `${DocumentFieldsText} name whatTheyDo codes{scheme version code label uri source{${SourceText}}}educationPath{steps{kind title description body{${OrganizationText}}courses minMonths maxMonths alternatives{title description minMonths maxMonths}source{${SourceText}}}minMonths maxMonths}licensing{jurisdiction body{${OrganizationText}}exam url notes source{${SourceText}}}figures{${DatedFigureText}}settings{${CareerSettingSummaryText}}guides(first:20){${ArticleListText}}`,
  );

/** The answer to the operation Occupations. */
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

/** What the operation Occupations takes. */
export interface OccupationsVariables {
  /** How many items to give, 0 to 100. @default 20 */
  first?: number | null | undefined;
  /** A cursor of the same list; the items after it are given. */
  after?: string | null | undefined;
  /** How to sort them. @default "NAME_ASC" */
  orderBy?: NameOrder | null | undefined;
}

export const OccupationsOperation: TypedText<OccupationsResult, OccupationsVariables> =
  /*#__PURE__*/ listOperation('occupations', 'orderBy:NameOrder', `${PageFieldsText} name`);

/** The answer to the operation Related. */
export interface RelatedResult {
  /** A published article by slug or id; null when there is none. */
  item: {
    /** Other guides worth reading next, best first: chosen by people, then those that the link engine finds, then linked ones and those on the same subjects. */
    relatedGuides: RelatedGuide[];
  } | null;
}

/** What the operation Related takes. */
export interface RelatedVariables {
  /** The slug of the document. */
  slug?: string | null | undefined;
  /** The id of the document. */
  id?: string | null | undefined;
  /** How many guides at most, 0 to 100. @default 5 */
  first?: number | null | undefined;
}

export const RelatedOperation: TypedText<RelatedResult, RelatedVariables> =
  /*#__PURE__*/ oneOperation(
    'related:article',
    `relatedGuides(first:$first){article{${ArticleSummaryText}}reason{kind terms}score}`,
    ' first:Int',
  );

/** The answer to the operation ResolvePath. */
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

/** What the operation ResolvePath takes. */
export interface ResolvePathVariables {
  /** A path with a leading slash; query and trailing slash are ignored. Without that slash it is refused; nothing stands at one that begins with two. */
  path: string;
}

export const ResolvePathOperation: TypedText<ResolvePathResult, ResolvePathVariables> =
  /*#__PURE__*/ operation(
    'resolvePath',
    'path:String!',
    `kind:__typename ...on PathDocument{path document{${PageReferenceText}}}...on PathRedirect{path location permanent}...on PathNotFound{path}`,
  );

/** The answer to the operation Search. */
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

/** What the operation Search takes. */
export interface SearchVariables {
  /** How many items to give, 0 to 100. @default 10 */
  first?: number | null | undefined;
  /** A cursor of the same list; the items after it are given. */
  after?: string | null | undefined;
  /** The words; of a long text the first 200 characters count. */
  query: string;
  /** Only these kinds of page. */
  types?: PageType[] | null | undefined;
}

export const SearchOperation: TypedText<SearchResult, SearchVariables> =
  /*#__PURE__*/ listOperation(
    'search',
    'query:String! types:[PageType!]',
    `document{${PageReferenceText}}score highlights{field text ranges}`,
  );

/** The answer to the operation Service. */
export interface ServiceResult {
  /** A published service by slug or id; null when there is none. */
  item: Service | null;
}

/** What the operation Service takes. */
export interface ServiceVariables {
  /** The slug of the document. */
  slug?: string | null | undefined;
  /** The id of the document. */
  id?: string | null | undefined;
}

export const ServiceOperation: TypedText<ServiceResult, ServiceVariables> =
  /*#__PURE__*/ oneOperation(
    'service',
    `${DocumentFieldsText} name audience benefits{title description}relatedGuides{${ArticleSummaryText}}`,
  );

/** The answer to the operation Services. */
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

/** What the operation Services takes. */
export interface ServicesVariables {
  /** How many items to give, 0 to 100. @default 20 */
  first?: number | null | undefined;
  /** A cursor of the same list; the items after it are given. */
  after?: string | null | undefined;
  /** How to sort them. @default "NAME_ASC" */
  orderBy?: NameOrder | null | undefined;
}

export const ServicesOperation: TypedText<ServicesResult, ServicesVariables> =
  /*#__PURE__*/ listOperation('services', 'orderBy:NameOrder', `${PageFieldsText} name audience`);

/** The answer to the operation Site. */
export interface SiteResult {
  /** The site that shows the guides. */
  item: Site;
}

/** What the operation Site takes. */
export interface SiteVariables {}

export const SiteOperation: TypedText<SiteResult, SiteVariables> = /*#__PURE__*/ typedText(
  `query Site{item:site{name tagline description url organization{${OrganizationText}}defaultCallToAction{text label url}navigation{main{${NavigationEntryText}}footer{${NavigationEntryText}}}startPages paths{type pattern}}}`,
);

/** The answer to the operation Sitemap. */
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

/** What the operation Sitemap takes. */
export interface SitemapVariables {
  /** How many items to give, 0 to 1,000. @default 1000 */
  first?: number | null | undefined;
  /** A cursor of the same list; the items after it are given. */
  after?: string | null | undefined;
  /** Only these kinds of page. */
  types?: PageType[] | null | undefined;
}

export const SitemapOperation: TypedText<SitemapResult, SitemapVariables> =
  /*#__PURE__*/ listOperation('sitemap', 'types:[PageType!]', `path type updatedAt`);

/** The answer to the operation Topic. */
export interface TopicResult {
  /** A published topic by slug or id; null when there is none. */
  item: Topic | null;
}

/** What the operation Topic takes. */
export interface TopicVariables {
  /** The slug of the document. */
  slug?: string | null | undefined;
  /** The id of the document. */
  id?: string | null | undefined;
}

export const TopicOperation: TypedText<TopicResult, TopicVariables> = /*#__PURE__*/ oneOperation(
  'topic',
  `${DocumentFieldsText} name description guides(first:20){${ArticleListText}}`,
);

/** The answer to the operation Topics. */
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

/** What the operation Topics takes. */
export interface TopicsVariables {
  /** How many items to give, 0 to 100. @default 20 */
  first?: number | null | undefined;
  /** A cursor of the same list; the items after it are given. */
  after?: string | null | undefined;
}

export const TopicsOperation: TypedText<TopicsResult, TopicsVariables> =
  /*#__PURE__*/ listOperation('topics', '', `${PageFieldsText} name description`);
