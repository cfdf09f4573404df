import { createHash } from 'node:crypto';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import type { PublishedLink } from '../../published/publishedLink.ts';

/** A link as one perspective of its document holds it: the published version or the newest draft. */
export interface DocumentLink {
  readonly origin: PublishedLink['origin'];
  /** The field that holds the link. */
  readonly field: string;
  /** Null for web addresses, and for internal links whose document is gone from the value. */
  readonly target: PublishedKey | null;
  /** Id of the heading of the target that the link leads to; null for its top. */
  readonly targetSection: string | null;
  /** A web address or a path on the site; null for links to documents. */
  readonly url: string | null;
  readonly anchorText: string;
  readonly sentence: string;
  readonly section: string | null;
  readonly relation: PublishedLink['relation'];
  /** Order within the origin and field, from 0. */
  readonly position: number;
  readonly activeFrom: string | null;
  readonly activeUntil: string | null;
}

/** A link with what tells it from the other links of its document. */
export interface KeyedLink {
  readonly link: DocumentLink;
  /** Same place, same destination, same words; numbered when there are several. */
  readonly key: string;
}

/** What stays the same when only the words of a link change. */
export function destinationKey(
  link: Pick<DocumentLink, 'origin' | 'field' | 'target' | 'url'>,
): string {
  return JSON.stringify([link.origin, link.field, link.target, link.url]);
}

/** Keys the links of one perspective. Words and addresses are long, so keys are hashes. */
export function keyLinks(links: readonly DocumentLink[]): readonly KeyedLink[] {
  const counts = new Map<string, number>();
  return links.map((link) => {
    const plain = JSON.stringify([destinationKey(link), link.anchorText]);
    const count = counts.get(plain) ?? 0;
    counts.set(plain, count + 1);
    const key = createHash('sha256').update(`${plain}#${count}`).digest('base64url').slice(0, 22);
    return { link, key };
  });
}
