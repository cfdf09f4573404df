import { isRecord } from '../transport/isRecord.ts';
import type { LinkFixture } from './fixtures.ts';
import type { PageRecord } from './pageRecord.ts';

export interface LinkRecord {
  __typename: 'CrossLink';
  id: string;
  source: PageRecord;
  target: PageRecord | null;
  targetSection: string | null;
  href: string | null;
  url: string | null;
  anchorText: string;
  sentence: string;
  section: null;
  relation: string;
  origin: string;
  status: string;
  position: number;
}

/** The link as delivery shows it: a link to what no fixture publishes leads nowhere. */
export function makeLink(options: {
  fixture: LinkFixture;
  source: PageRecord;
  target: PageRecord | null;
  position: number;
}): LinkRecord {
  const { fixture, source, target, position } = options;
  const url = /^[a-z-]+:\/\//i.test(fixture.to) ? fixture.to : null;
  const section = findSection(target, fixture.section);
  const path = target === null ? null : target.path + (section === null ? '' : `#${section}`);
  const missing = url === null && target === null;
  return {
    __typename: 'CrossLink',
    id: `${source.id}>${position}`,
    source,
    target,
    targetSection: section,
    href: url ?? path,
    url,
    anchorText: fixture.anchorText,
    sentence: fixture.sentence ?? fixture.anchorText,
    section: null,
    relation: fixture.relation ?? 'RELATED',
    origin: 'BODY',
    status: fixture.status ?? (missing ? 'TARGET_UNPUBLISHED' : 'OK'),
    position,
  };
}

/** The section of a page, if it has a heading of that id. */
function findSection(target: PageRecord | null, id: string | undefined): string | null {
  const outline = Array.isArray(target?.['outline']) ? target['outline'] : [];
  const has = outline.some((entry) => isRecord(entry) && entry['id'] === id);
  return id !== undefined && has ? id : null;
}

export interface LinkFilterArguments {
  source?: string | null;
  target?: string | null;
  relation?: string | null;
  origin?: string | null;
  status?: string | null;
}

export function filterLinks(
  links: readonly LinkRecord[],
  filter: LinkFilterArguments | null | undefined,
): LinkRecord[] {
  const matches = (wanted: string | null | undefined, value: string | undefined): boolean =>
    wanted === null || wanted === undefined || wanted === value;
  return links.filter(
    (link) =>
      matches(filter?.source, link.source.id) &&
      matches(filter?.target, link.target?.id) &&
      matches(filter?.relation, link.relation) &&
      matches(filter?.origin, link.origin) &&
      matches(filter?.status, link.status),
  );
}
