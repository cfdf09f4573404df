import type { LexicalNode } from '../../../links/extract/lexicalNode.ts';

/** What a walk through saved rich text carries along. */
export interface RichTextWalk {
  readonly headingIds: ReadonlyMap<LexicalNode, string>;
  /** Of the headings that had other ids, by the id of now. */
  readonly formerIds: ReadonlyMap<string, readonly string[]>;
  readonly depth: number;
}

/** Deeper nesting than any editor makes; keeps hostile input from exhausting the stack. */
const MAX_DEPTH = 300;

/** The walk one level down, or null when that is too deep. */
export function descend(walk: RichTextWalk): RichTextWalk | null {
  return walk.depth >= MAX_DEPTH ? null : { ...walk, depth: walk.depth + 1 };
}
