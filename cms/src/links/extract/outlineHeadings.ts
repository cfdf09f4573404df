import { collectTextBlocks } from './collectTextBlocks.ts';
import type { OutlineHeading } from './textBlock.ts';

/** The headings of saved rich text in document order, with ids unique in the document. */
export function outlineHeadings(lexicalState: unknown): OutlineHeading[] {
  return collectTextBlocks(lexicalState).flatMap((block) =>
    block.isHeading && block.heading !== null ? [block.heading] : [],
  );
}
