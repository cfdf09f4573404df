import type { PublishedKey } from './publishedDocument.ts';

/** One outgoing link of a published document. Its status is worked out when it is delivered. */
export interface PublishedLink {
  /** The id of the cross-link row, stable while the link is untouched. */
  id: string;
  /** The document linked to, or null for a web address. */
  target: PublishedKey | null;
  /** Id of the heading of the target that it leads to; absent for the top of the page. */
  targetSection?: string;
  /** The web address, or null for a document. */
  url: string | null;
  anchorText: string;
  sentence: string;
  /** Id of the heading above, or null. */
  section: string | null;
  relation:
    'related' | 'prerequisite' | 'next-step' | 'comparison' | 'part-of' | 'source' | 'service';
  origin: 'body' | 'curated' | 'field';
  position: number;
  /** ISO 8601; a curated link is shown only inside its window. */
  activeFrom: string | null;
  activeUntil: string | null;
}
