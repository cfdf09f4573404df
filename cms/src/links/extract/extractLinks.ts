import { collectTextBlocks } from './collectTextBlocks.ts';
import { createSentenceFinder } from './createSentenceFinder.ts';
import type { LexicalPath } from './lexicalNode.ts';
import { readDestination } from './linkDestination.ts';
import type { LinkDestination } from './linkDestination.ts';

interface LinkPlace {
  /** The words that are linked, as they stand. */
  readonly anchorText: string;
  /** The sentence round the words, within their block. */
  readonly sentence: string;
  /** Id of the nearest heading above (see `outlineHeadings`), or null before the first. */
  readonly section: string | null;
  /** 0 for the first link of the document. */
  readonly position: number;
  /** Keys and indices that lead from the saved state to the link node. */
  readonly path: LexicalPath;
}

export type ExtractedLink = LinkDestination & LinkPlace;

/**
 * Every link of saved Lexical rich text in document order, whatever it stands in.
 * Never throws: what isn't rich text has no links.
 */
export function extractLinks(lexicalState: unknown): ExtractedLink[] {
  return collectTextBlocks(lexicalState)
    .flatMap((block) => {
      const findSentence = createSentenceFinder(block.text);
      return block.links.map((link) => ({ block, link, findSentence }));
    })
    .map(({ block, link, findSentence }, position) => ({
      ...readDestination(link.node),
      anchorText: block.text.slice(link.start, link.end),
      sentence: findSentence(link),
      section: block.heading?.id ?? null,
      position,
      path: link.path,
    }));
}
