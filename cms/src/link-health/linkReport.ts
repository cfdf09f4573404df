import type { DocumentName } from './documentName.ts';
import type { LinkSource } from './findSources.ts';
import type { LinkHealth } from './judgeLink.ts';
import type { MixedWords } from './findMixedWords.ts';
import type { Standing } from './measureStanding.ts';

/** How one page stands in the link graph; the click depth starts from the menus too. */
export interface ReportedPage extends Standing {
  readonly path: string;
  readonly title: string;
  readonly type: string;
  /** Title of its first topic, or null. */
  readonly topic: string | null;
  /** Its links that don't lead to a published page or the web. */
  readonly faultyLinks: number;
  /**
   * The best guides to link to it from, none when no words are good enough. Null unless it is a weak
   * guide and `addSources` has looked.
   */
  readonly sources: readonly LinkSource[] | null;
}

/** A link that doesn't simply lead to a published page. */
export interface ReportedFault {
  readonly health: Exclude<LinkHealth, 'ok' | 'unchecked'>;
  /** Path of the page with the link. */
  readonly page: string;
  readonly origin: string;
  readonly anchor: string;
  readonly sentence: string;
  /** What the link leads to: an address, or the key of a document; for a section its address. */
  readonly target: string;
  /** The document that it leads to and that isn't published; null for others and what is deleted. */
  readonly document: DocumentName | null;
  /** When an address on the web was looked at, ISO 8601 in UTC; null for links within the site. */
  readonly checkedAt: string | null;
}

export interface LinkReport {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The revision of the published store that was measured. */
  readonly revision: number;
  readonly totals: {
    readonly pages: number;
    /** Links of all pages, repeats counted, by where they lead. */
    readonly links: Readonly<Record<LinkHealth, number>>;
    /** Pairs of pages with a link from the first to the second. */
    readonly connections: number;
    /** Groups of pages that hang together, and the share of pages in the largest (0–1). */
    readonly groups: number;
    readonly largestShare: number;
  };
  /** By path. */
  readonly pages: readonly ReportedPage[];
  readonly faults: readonly ReportedFault[];
  readonly mixedWords: readonly MixedWords[];
  /** Places in `pages`: from the first, a link leads to the second. */
  readonly connections: readonly (readonly [source: number, target: number])[];
}
