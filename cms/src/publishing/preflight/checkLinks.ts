import type { DocumentLink } from '../../links/sync/documentLink.ts';
import type { LinkStatus } from '../../links/sync/linkRow.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import type { Finding } from './finding.ts';

function nameLink({ anchorText, field, origin }: DocumentLink): string {
  const words = anchorText.trim().slice(0, 80);
  if (words !== '') return `The link "${words}"`;
  return origin === 'curated' ? `A guide chosen in "${field}"` : `A reference in "${field}"`;
}

function checkLink(link: DocumentLink, status: LinkStatus | undefined): Finding | null {
  const name = nameLink(link);
  const path = link.field;
  if (link.target === null) {
    if (link.url !== null) return null;
    const message = `${name} leads nowhere. Choose its document again, or remove the link.`;
    return { severity: 'error', code: 'link-broken', path, message };
  }
  if (status === 'target-unpublished') {
    const message = `${name} leads to something that is not published. Readers see its words only.`;
    return { severity: 'warning', code: 'link-target-unpublished', path, message };
  }
  if (status !== 'target-deleted') return null;
  // A reference that is gone is simply left out of what readers see; words would lead nowhere.
  const severity = link.origin === 'field' ? 'warning' : 'error';
  const message = `${name} leads to something that was deleted. Choose another, or remove it.`;
  return { severity, code: 'link-target-deleted', path, message };
}

/** Checks where the links of a document lead. */
export function checkLinks(
  links: readonly DocumentLink[],
  targets: ReadonlyMap<PublishedKey, LinkStatus>,
): Finding[] {
  return links.flatMap(
    (link) => checkLink(link, link.target === null ? undefined : targets.get(link.target)) ?? [],
  );
}
