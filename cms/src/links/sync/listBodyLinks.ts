import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { readLinkAddress } from '../../fields/linkAddress.ts';
import { publishedKey } from '../../fields/read/readKey.ts';
import { extractLinks } from '../extract/extractLinks.ts';
import type { ExtractedLink } from '../extract/extractLinks.ts';
import type { DocumentLink } from './documentLink.ts';

type LinkEnds = Pick<DocumentLink, 'target' | 'targetSection' | 'url' | 'relation'>;

const nowhere: LinkEnds = { target: null, targetSection: null, url: null, relation: 'related' };

/** Where a link leads; null when it is no link for readers, or only one to mail or phone. */
function readEnds(link: ExtractedLink): LinkEnds | null {
  if (link.kind === 'dangling') return nowhere;
  if (link.kind === 'internal') {
    const { collection, id } = link.target;
    if (!isLinkTarget(collection)) return null;
    const relation = collection === 'services' ? 'service' : 'related';
    const { targetSection } = link;
    return { target: publishedKey(collection, id), targetSection, url: null, relation };
  }
  const url = readLinkAddress(link.url);
  return url === null || !/^(?:https?:|\/)/.test(url) ? null : { ...nowhere, url };
}

/** The links in running text: to documents, to the web and to paths on the site. */
export function listBodyLinks(field: string, lexicalState: unknown): readonly DocumentLink[] {
  return extractLinks(lexicalState).flatMap((link) => {
    const ends = readEnds(link);
    if (ends === null) return [];
    return {
      origin: 'body',
      field,
      ...ends,
      anchorText: link.anchorText,
      sentence: link.sentence,
      section: link.section,
      position: link.position,
      activeFrom: null,
      activeUntil: null,
    };
  });
}
