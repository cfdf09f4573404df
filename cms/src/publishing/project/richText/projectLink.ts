import { isLinkTarget } from '../../../fields/rich-text/linkTargets.ts';
import { readLinkAddress } from '../../../fields/linkAddress.ts';
import { isRecord } from '../../../links/extract/lexicalNode.ts';
import type { LexicalNode } from '../../../links/extract/lexicalNode.ts';
import { readDestination } from '../../../links/extract/linkDestination.ts';
import type { StoredInline } from '../../../published/richText.ts';
import { publishedKey } from '../../../fields/read/readKey.ts';

type StoredLink = Extract<StoredInline, { type: 'link' }>;

/** Where a link node leads, or null when readers can't be sent there. */
function readTarget(node: LexicalNode): Pick<StoredLink, 'target' | 'section' | 'url'> | null {
  const destination = readDestination(node);
  if (destination.kind === 'internal') {
    const { collection, id } = destination.target;
    if (!isLinkTarget(collection)) return null;
    const section = destination.targetSection;
    const target = publishedKey(collection, id);
    return { target, ...(section === null ? {} : { section }), url: null };
  }
  const url = destination.kind === 'external' ? readLinkAddress(destination.url) : null;
  return url === null ? null : { target: null, url };
}

/** A link around its words; its words alone when it leads nowhere safe. */
export function projectLink(
  node: LexicalNode,
  children: readonly StoredInline[],
): readonly StoredInline[] {
  const target = readTarget(node);
  if (target === null || children.length === 0) return children;
  const newTab = isRecord(node['fields']) && node['fields']['newTab'] === true;
  return [{ type: 'link', ...target, newTab, children }];
}
