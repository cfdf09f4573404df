import type { PublishedKey } from '../../../cms/src/published/publishedDocument.ts';

/** What the killed programs tell the test, one JSON object a line. */
export type Line =
  /** The database was opened, and this is what was broken in it. */
  | { opened: string[] }
  /** A change begins: what readers saw before, and see after it. The key is null for a new guide. */
  | { doing: PublishedKey | null; was: string | null; shows: string | null }
  /** A change was answered. */
  | { done: PublishedKey; shows: string | null }
  /** A MongoDB session on which a transaction may stay open. */
  | { session: string }
  /** The database is about to be opened. */
  | { opening: true }
  /** An import has come so far, in pages. */
  | { imported: number }
  /** What an import did. */
  | { report: { created: number; updated: number; skipped: number; failed: string[] } }
  /** A check of links has looked at so many of the addresses that were due. */
  | { checked: number; due: number }
  /** What is known of addresses on the web, and what their links say. */
  | { addresses: { address: string; status: string; link: string | null }[] }
  /** What the library holds, a line each. */
  | { library: string[] }
  /** The step before which the process kills itself, and whether it was committed by then. */
  | { step: string; committed: boolean };

/** Writes one line at once: a pipe takes it before the call returns. */
export function say(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
