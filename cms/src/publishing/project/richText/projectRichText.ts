import { isRecord, isRichText, readChildren } from '../../../links/extract/lexicalNode.ts';
import type { TracedHeading } from '../../../links/extract/followHeadings.ts';
import type { StoredRichText } from '../../../published/richText.ts';
import { mapHeadingIds } from './headingIds.ts';
import { projectBlocks } from './projectBlocks.ts';

/**
 * Saved Lexical JSON as the stored tree. Never throws: unknown and broken nodes give their words or
 * nothing, links that lead nowhere safe give their words, and what isn't rich text gives none. The
 * outline tells of the headings' former ids.
 */
export function projectRichText(
  lexicalState: unknown,
  outline: readonly TracedHeading[] = [],
): StoredRichText {
  const root = isRichText(lexicalState) ? lexicalState['root'] : null;
  const formerIds = new Map(outline.map((heading) => [heading.id, heading.formerIds ?? []]));
  const walk = { headingIds: mapHeadingIds(lexicalState), formerIds, depth: 0 };
  const children = isRecord(root) ? projectBlocks(readChildren(root), walk) : [];
  return { type: 'root', version: 1, children };
}
