import type { UnsupportedPart } from '../markdown/unsupported.ts';

/** Something of a file that needs a person's look. */
export interface ReportedPart {
  readonly file: string;
  readonly what: string;
  readonly reason: string;
}

/** What an import did, or in a dry run would do. Files are named by their path in the folder. */
export interface ImportReport {
  readonly isDryRun: boolean;
  created: { file: string; collection: string; slug: string }[];
  updated: { file: string; collection: string; slug: string }[];
  /** Left alone: unchanged since the last import, or changed by an editor. */
  skipped: { file: string; slug: string; reason: string }[];
  failed: { file: string; reason: string }[];
  linksResolved: number;
  /** Those of them that led to a heading of the page, and now lead to the page. */
  linksToHeadings: number;
  linksToWeb: number;
  unresolvedLinks: ReportedPart[];
  imagesStored: number;
  unresolvedImages: ReportedPart[];
  redirects: number;
  /** Front matter that names a topic, source or person that isn't there; redirects not made. */
  unmatched: ReportedPart[];
  unsupported: (UnsupportedPart & { file: string })[];
}

export function emptyReport({ isDryRun }: { isDryRun: boolean }): ImportReport {
  return {
    isDryRun,
    created: [],
    updated: [],
    skipped: [],
    failed: [],
    linksResolved: 0,
    linksToHeadings: 0,
    linksToWeb: 0,
    unresolvedLinks: [],
    imagesStored: 0,
    unresolvedImages: [],
    redirects: 0,
    unmatched: [],
    unsupported: [],
  };
}
