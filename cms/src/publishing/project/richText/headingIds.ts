import { collectTextBlocks } from '../../../links/extract/collectTextBlocks.ts';
import { isRecord, readType } from '../../../links/extract/lexicalNode.ts';
import type { LexicalNode, LexicalPath } from '../../../links/extract/lexicalNode.ts';

/**
 * The id of each heading node of saved rich text: the same that the outline and the links' sections
 * have, since all three come from one walk.
 */
export function mapHeadingIds(lexicalState: unknown): ReadonlyMap<LexicalNode, string> {
  const ids = new Map<LexicalNode, string>();
  for (const block of collectTextBlocks(lexicalState)) {
    const run = block.runs[0];
    if (!block.isHeading || block.heading === null || run === undefined) continue;
    const node = findHeading(lexicalState, run.path);
    if (node !== null && !ids.has(node)) ids.set(node, block.heading.id);
  }
  return ids;
}

/** The innermost heading on the way to a text node. */
function findHeading(state: unknown, path: LexicalPath): LexicalNode | null {
  let value: unknown = state;
  let heading: LexicalNode | null = null;
  for (const key of path) {
    if (isRecord(value) && readType(value) === 'heading') heading = value;
    if (Array.isArray(value)) value = typeof key === 'number' ? value[key] : undefined;
    else value = isRecord(value) ? value[String(key)] : undefined;
  }
  return heading;
}
