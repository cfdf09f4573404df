import type { PassedOver } from '../files/passedOver.ts';
import type { UnsupportedPart } from '../markdown/unsupported.ts';

/** Something of a file that needs a person's look. */
export interface ReportedPart {
  readonly file: string;
  /** Line of the file, from 1, where it is known. */
  readonly line?: number;
  readonly what: string;
  readonly reason: string;
}

export interface FailedFile {
  readonly file: string;
  readonly line?: number;
  readonly reason: string;
}

/** What an import did, or in a dry run would do. Files are named by their path in the folder. */
export interface ImportReport {
  readonly isDryRun: boolean;
  created: { file: string; collection: string; slug: string }[];
  updated: { file: string; collection: string; slug: string }[];
  /** Left alone: unchanged since the last import, or changed by an editor. */
  skipped: { file: string; slug: string; reason: string }[];
  failed: FailedFile[];
  /** Files of the folder that are no pages. */
  passedOver: PassedOver[];
  linksResolved: number;
  /** Those of them that lead to a heading of another page. */
  linksToHeadings: number;
  /** Those that name a heading that the page lacks, or have a query, and lead to the top. */
  linksToTop: ReportedPart[];
  linksToWeb: number;
  unresolvedLinks: ReportedPart[];
  imagesStored: number;
  unresolvedImages: ReportedPart[];
  redirects: number;
  redirectsNotMade: ReportedPart[];
  /** Created or updated guides that aren't published: asked for, or kept back. */
  drafts: number;
  /** Those of them that were to be published and may not be. */
  keptAsDrafts: ReportedPart[];
  /** Names and phrases for which the library has no document. */
  unmatched: ReportedPart[];
  /** What was decided where a file leaves a choice. */
  notices: ReportedPart[];
  unsupported: (UnsupportedPart & { file: string })[];
}

export function emptyReport({ isDryRun }: { isDryRun: boolean }): ImportReport {
  return {
    isDryRun,
    created: [],
    updated: [],
    skipped: [],
    failed: [],
    passedOver: [],
    linksResolved: 0,
    linksToHeadings: 0,
    linksToTop: [],
    linksToWeb: 0,
    unresolvedLinks: [],
    imagesStored: 0,
    unresolvedImages: [],
    redirects: 0,
    redirectsNotMade: [],
    drafts: 0,
    keptAsDrafts: [],
    unmatched: [],
    notices: [],
    unsupported: [],
  };
}
