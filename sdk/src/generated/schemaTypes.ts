// Generated from cms/schema.graphql and src/documents by codegen.ts. Do not edit.
/** What the target is to the source. */
export type LinkRelation =
  'RELATED' | 'PREREQUISITE' | 'NEXT_STEP' | 'COMPARISON' | 'PART_OF' | 'SOURCE' | 'SERVICE';

/** How a link came to be. */
export type LinkOrigin = 'BODY' | 'CURATED' | 'FIELD';

/** Whether a link leads somewhere. */
export type LinkStatus = 'OK' | 'TARGET_UNPUBLISHED' | 'REDIRECTED' | 'BROKEN' | 'UNCHECKED';

/** The kinds of page. */
export type PageType =
  'ARTICLE' | 'CAREER_SETTING' | 'OCCUPATION' | 'SERVICE' | 'GUIDE_SET' | 'TOPIC';

/** Why a guide is offered. */
export type RelatedReasonKind =
  'CURATED' | 'LINKED' | 'LINKS_HERE' | 'SHARED_TOPICS' | 'SIMILAR_TEXT';

/** How articles are sorted. */
export type ArticleOrder =
  'PUBLISHED_AT_DESC' | 'PUBLISHED_AT_ASC' | 'UPDATED_AT_DESC' | 'TITLE_ASC';

/** How career settings are sorted. */
export type CareerSettingOrder = 'POSITION_ASC' | 'NAME_ASC';

/** How named things are sorted. */
export type NameOrder = 'NAME_ASC' | 'NAME_DESC';

/** What a figure tells. */
export type FigureKind =
  | 'MEDIAN_PAY'
  | 'PAY_10TH_PERCENTILE'
  | 'PAY_90TH_PERCENTILE'
  | 'EMPLOYMENT'
  | 'GROWTH'
  | 'OPENINGS'
  | 'SHARE_OF_JOBS'
  | 'DURATION'
  | 'OTHER';

/** What a figure is counted in. */
export type FigureUnit =
  'USD_PER_YEAR' | 'JOBS' | 'PERCENT' | 'YEARS' | 'MONTHS' | 'WEEKS' | 'HOURS';

/** An age group that is served. */
export type AgeGroup = 'INFANTS' | 'CHILDREN' | 'ADOLESCENTS' | 'ADULTS' | 'OLDER_ADULTS';

/** What a step is. */
export type EducationStepKind =
  'DEGREE' | 'PREREQUISITES' | 'FIELDWORK' | 'EXPERIENCE' | 'EXAM' | 'LICENSE';

/** An official classification of occupations. */
export type CodeScheme = 'SOC' | 'ONET' | 'ISCO' | 'ESCO';

/** Where a guide set is to be shown. */
export type Placement = 'HOME' | 'TOPIC' | 'OCCUPATION' | 'SETTING' | 'SIDEBAR';

/** What an organization does. */
export type OrganizationKind =
  'PUBLISHER' | 'ACCREDITOR' | 'EXAMINER' | 'ASSOCIATION' | 'REGULATOR' | 'SITE';

/** The kinds of published document. */
export type DocumentType =
  | 'ARTICLE'
  | 'CAREER_SETTING'
  | 'OCCUPATION'
  | 'SERVICE'
  | 'GUIDE_SET'
  | 'TOPIC'
  | 'SPECIALTY'
  | 'SOURCE'
  | 'PERSON'
  | 'ORGANIZATION'
  | 'IMAGE'
  | 'REDIRECT'
  | 'SITE';

/** What became of a document. */
export type ChangeKind = 'PUBLISHED' | 'WITHDRAWN';

/** What becomes of a comment. */
export type CommentStatus = 'PENDING';

/** Each argument narrows the list of links. */
export interface LinkFilter {
  /** Only links of this relation. */
  relation?: LinkRelation | null | undefined;
  /** Only links of this origin. */
  origin?: LinkOrigin | null | undefined;
  /** Only links of this status. */
  status?: LinkStatus | null | undefined;
}

/** Each argument narrows the list; an id or slug that is not published matches nothing. */
export interface ArticleFilter {
  /** Only articles on the topic of this slug or id. */
  topic?: string | null | undefined;
  /** Only articles on the occupation of this slug or id. */
  occupation?: string | null | undefined;
  /** Only articles on the career setting of this slug or id. */
  setting?: string | null | undefined;
  /** Only articles by the person of this slug or id. */
  author?: string | null | undefined;
  /** Only articles in the guide set of this slug or id. */
  guideSet?: string | null | undefined;
  /** Only articles published at this moment or later. */
  publishedAfter?: string | null | undefined;
  /** Only articles published before this moment. */
  publishedBefore?: string | null | undefined;
  /** Only articles with these words, typing errors forgiven. */
  text?: string | null | undefined;
}

/** Each argument narrows the list; an id or slug that is not published matches nothing. */
export interface CareerSettingFilter {
  /** Only settings within the setting of this slug or id. */
  parent?: string | null | undefined;
  /** True: only settings within no other. False: only settings within another. */
  topLevel?: boolean | null | undefined;
  /** Only settings of the occupation of this slug or id. */
  occupation?: string | null | undefined;
}

/** Each argument narrows the list. */
export interface GuideSetFilter {
  /** Only sets for this place. */
  placement?: Placement | null | undefined;
  /** True: only sets to be shown now. False: only the others. */
  active?: boolean | null | undefined;
}

/** Each argument narrows the list of links. */
export interface CrossLinkFilter {
  /** Only links on the page of this id. */
  source?: string | null | undefined;
  /** Only links to the page of this id. */
  target?: string | null | undefined;
  /** Only links of this relation. */
  relation?: LinkRelation | null | undefined;
  /** Only links of this origin. */
  origin?: LinkOrigin | null | undefined;
  /** Only links of this status. */
  status?: LinkStatus | null | undefined;
}

/** What a reader writes about a guide. */
export interface CommentInput {
  /** The id of the guide. */
  article: string;
  /** The name to show: plain text in one line, at most 80 characters. */
  authorName: string;
  /** The comment: plain text, at most 4,000 characters. */
  text: string;
  /** A trap for programs: a field that people don’t see. Pass on what stands in it; a comment with anything there is dropped without a word. */
  website?: string | null | undefined;
}
