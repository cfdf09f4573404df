import { isRecord, isRichText, readChildren, readType } from '../extract/lexicalNode.ts';
import type { LexicalNode } from '../extract/lexicalNode.ts';

const MAX_DEPTH = 300;

/** The fields of every block in saved rich text, in document order, also of blocks in blocks. */
export function collectEditorBlocks(lexicalState: unknown): readonly LexicalNode[] {
  const blocks: LexicalNode[] = [];
  function visit(node: unknown, depth: number): void {
    if (!isRecord(node) || depth > MAX_DEPTH) return;
    if (readType(node) === 'block' && isRecord(node['fields'])) {
      blocks.push(node['fields']);
      for (const value of Object.values(node['fields'])) visitState(value, depth + 1);
    }
    for (const child of readChildren(node)) visit(child, depth + 1);
  }
  function visitState(value: unknown, depth: number): void {
    if (isRichText(value)) visit(value['root'], depth);
  }
  visitState(lexicalState, 0);
  return blocks;
}
