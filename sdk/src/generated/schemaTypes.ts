// Generated from cms/schema.graphql and src/documents by codegen.ts. Do not edit.
export type PageType =
  'ARTICLE' | 'CAREER_SETTING' | 'OCCUPATION' | 'SERVICE' | 'GUIDE_SET' | 'TOPIC';

export type RelatedReasonKind =
  'CURATED' | 'LINKED' | 'LINKS_HERE' | 'SHARED_TOPICS' | 'SIMILAR_TEXT';

export type AgeGroup = 'INFANTS' | 'CHILDREN' | 'ADOLESCENTS' | 'ADULTS' | 'OLDER_ADULTS';

export type CodeScheme = 'SOC' | 'ONET' | 'ISCO' | 'ESCO';

export type EducationStepKind =
  'DEGREE' | 'PREREQUISITES' | 'FIELDWORK' | 'EXPERIENCE' | 'EXAM' | 'LICENSE';

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

export type FigureUnit =
  'USD_PER_YEAR' | 'JOBS' | 'PERCENT' | 'YEARS' | 'MONTHS' | 'WEEKS' | 'HOURS';

export type Placement = 'HOME' | 'TOPIC' | 'OCCUPATION' | 'SETTING' | 'SIDEBAR';

export type OrganizationKind =
  'PUBLISHER' | 'ACCREDITOR' | 'EXAMINER' | 'ASSOCIATION' | 'REGULATOR' | 'SITE';

export type LinkRelation =
  'RELATED' | 'PREREQUISITE' | 'NEXT_STEP' | 'COMPARISON' | 'PART_OF' | 'SOURCE' | 'SERVICE';

export type LinkOrigin = 'BODY' | 'CURATED' | 'FIELD';

export type LinkStatus = 'OK' | 'TARGET_UNPUBLISHED' | 'REDIRECTED' | 'BROKEN' | 'UNCHECKED';

export type ArticleOrder =
  'PUBLISHED_AT_DESC' | 'PUBLISHED_AT_ASC' | 'UPDATED_AT_DESC' | 'TITLE_ASC';

export type CareerSettingOrder = 'POSITION_ASC' | 'NAME_ASC';

export type NameOrder = 'NAME_ASC' | 'NAME_DESC';

/** Each argument narrows the list; an id or slug that is not published matches nothing. */
export interface ArticleFilter {
  topic?: string | null | undefined;
  occupation?: string | null | undefined;
  setting?: string | null | undefined;
  author?: string | null | undefined;
  guideSet?: string | null | undefined;
  publishedAfter?: string | null | undefined;
  publishedBefore?: string | null | undefined;
  text?: string | null | undefined;
}

export interface CareerSettingFilter {
  parent?: string | null | undefined;
  topLevel?: boolean | null | undefined;
  occupation?: string | null | undefined;
}

export interface GuideSetFilter {
  placement?: Placement | null | undefined;
  active?: boolean | null | undefined;
}

export interface CrossLinkFilter {
  source?: string | null | undefined;
  target?: string | null | undefined;
  relation?: LinkRelation | null | undefined;
  origin?: LinkOrigin | null | undefined;
  status?: LinkStatus | null | undefined;
}

export interface LinkFilter {
  relation?: LinkRelation | null | undefined;
  origin?: LinkOrigin | null | undefined;
  status?: LinkStatus | null | undefined;
}
