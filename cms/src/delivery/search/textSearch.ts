import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';

export interface SearchHit {
  row: LibraryRow;
  score: number;
  /** The words of the document that match, folded. */
  words: readonly string[];
}

export interface SearchTurns {
  /** Gives others a turn, and throws when the time of the request is used up. */
  passTurn: () => Promise<void>;
}

/** A snapshot whose documents stay searchable, once they are, until it is released. */
export interface HeldSnapshot {
  readonly snapshot: Snapshot;
  /** To be called once. */
  readonly release: () => void;
}

export interface TextSearch {
  /** Whether the index was made: until then searches wait for it, as long as their time allows. */
  isMade(): boolean;
  hold(snapshot: Snapshot): HeldSnapshot;
  /** A snapshot that is searchable for sure, no older than the library's own at this moment. */
  holdSearchable(turns: SearchTurns): Promise<HeldSnapshot>;
  /**
   * Pages that hold all the words, best first; if there is none, those that hold them with two letters
   * swapped, and then those that hold some of them.
   * Throws OutdatedSnapshotError when the snapshot isn't the library's newest and was never searchable.
   */
  findHits(snapshot: Snapshot, query: string, turns: SearchTurns): Promise<readonly SearchHit[]>;
}
