import type { PublishedLink } from '../../published/publishedLink.ts';
import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import type { DocumentLink } from './documentLink.ts';
import type { LinkRow } from './linkRow.ts';
import type { LinkPlan } from './planLinks.ts';
import { splitKey } from './readPublishedKey.ts';

/** Readers are told of links to pages, sources and the web, not of who wrote a guide. */
function isForReaders({ target, url }: Pick<DocumentLink, 'target' | 'url'>): boolean {
  if (url !== null) return true;
  const type = splitKey(target)?.type;
  return isLinkTarget(type) || type === 'sources';
}

/** Left out when the link leads to the top, as in the rows from before there were sections. */
function withSection(section: string | null): Pick<PublishedLink, 'targetSection'> {
  return section === null ? {} : { targetSection: section };
}

function fromHandMade({ targetKey, ...row }: LinkRow): PublishedLink {
  return {
    id: row.id,
    target: targetKey,
    ...withSection(row.targetSection),
    url: row.url,
    anchorText: row.anchorText,
    sentence: row.sentence,
    section: row.section,
    relation: row.relation,
    origin: row.origin,
    position: row.position,
    activeFrom: row.activeFrom,
    activeUntil: row.activeUntil,
  };
}

/**
 * The links of the published version, in document order, then those made by hand. `ids` are the
 * rows' ids, one for each link of the plan.
 */
export function listPublishedLinks(plan: LinkPlan, ids: readonly string[]): PublishedLink[] {
  const own = plan.links.flatMap(({ published }, index): PublishedLink[] => {
    const id = ids[index];
    if (published === null || id === undefined || !isForReaders(published)) return [];
    const { field: _, targetSection, ...link } = published;
    return [{ id, ...link, ...withSection(targetSection) }];
  });
  const handMade = plan.handMade
    .map(fromHandMade)
    .filter(isForReaders)
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
  return [...own, ...handMade];
}
