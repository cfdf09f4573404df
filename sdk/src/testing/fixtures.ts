import type {
  Benefit,
  CallToAction,
  Comment,
  DatedFigure,
  EducationPath,
  Image,
  Licensing,
  Navigation,
  OccupationCode,
  Organization,
  Person,
  Population,
  Seo,
  Site,
  Source,
  Specialty,
} from '../generated/operations.ts';
import type { LinkRelation, LinkStatus, Placement } from '../generated/schemaTypes.ts';
import type { RichTextRoot } from '../rich-text/tree.ts';

/** A link out of a page. */
export interface LinkFixture {
  /** The id of a page, for example `articles:hand-therapy`, or a web address. */
  to: string;
  /** The id of a heading in the body of the guide that it leads to. @default none: the top */
  section?: string;
  anchorText: string;
  sentence?: string;
  relation?: LinkRelation;
  /** @default `OK`, or `TARGET_UNPUBLISHED` when no fixture has that id */
  status?: LinkStatus;
}

/** What every page may say. Only the slug is needed; the rest has plain defaults. */
export interface PageFixture {
  slug: string;
  /** @default the type and the slug, for example `articles:hand-therapy` */
  id?: string;
  path?: string;
  title?: string;
  summary?: string;
  /** ISO 8601. @default 2026-01-01T00:00:00.000Z */
  publishedAt?: string;
  updatedAt?: string;
  seo?: Partial<Seo>;
  links?: LinkFixture[];
}

/** A guide. Other pages are referred to by slug. */
export interface ArticleFixture extends PageFixture {
  body?: RichTextRoot;
  image?: Partial<Image>;
  authors?: Array<Partial<Person>>;
  sources?: Array<Partial<Source>>;
  topics?: string[];
  occupations?: string[];
  settings?: string[];
  organization?: Partial<Organization>;
  /** Slugs of the guides that `related` gives, in order. */
  related?: string[];
  /** What readers wrote about it, oldest first. */
  comments?: Array<Partial<Comment>>;
  readingMinutes?: number;
  wordCount?: number;
}

/** A career setting; `parent` and `occupations` are slugs. */
export interface CareerSettingFixture extends PageFixture {
  name?: string;
  position?: number;
  parent?: string;
  responsibilities?: string[];
  population?: Partial<Population>;
  specialties?: Array<Partial<Specialty>>;
  typicalEmployers?: string[];
  occupations?: string[];
  figures?: DatedFigure[];
}

/** An occupation. */
export interface OccupationFixture extends PageFixture {
  name?: string;
  whatTheyDo?: RichTextRoot;
  codes?: OccupationCode[];
  educationPath?: EducationPath;
  licensing?: Licensing[];
  figures?: DatedFigure[];
}

/** A service; `relatedGuides` are slugs. */
export interface ServiceFixture extends PageFixture {
  name?: string;
  audience?: string;
  benefits?: Benefit[];
  relatedGuides?: string[];
}

/** A guide set; its guides are slugs, or slugs with a note. */
export interface GuideSetFixture extends PageFixture {
  intro?: RichTextRoot;
  guides?: Array<string | { slug: string; note: string }>;
  placements?: Placement[];
  activeFrom?: string;
  activeUntil?: string;
}

/** A topic. */
export interface TopicFixture extends PageFixture {
  name?: string;
  description?: string;
}

/** A path that leads elsewhere, for good unless it says otherwise. */
export interface RedirectFixture {
  from: string;
  to: string;
  permanent?: boolean;
}

/** The site itself. */
export interface SiteFixture extends Partial<Omit<Site, 'navigation' | 'defaultCallToAction'>> {
  navigation?: Partial<Navigation>;
  defaultCallToAction?: CallToAction;
}

/** What a content server for tests publishes. */
export interface ContentFixtures {
  articles?: ArticleFixture[];
  careerSettings?: CareerSettingFixture[];
  occupations?: OccupationFixture[];
  services?: ServiceFixture[];
  guideSets?: GuideSetFixture[];
  topics?: TopicFixture[];
  redirects?: RedirectFixture[];
  site?: SiteFixture;
}
