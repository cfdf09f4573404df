import { isRecord, readChildren, readType } from '../../../links/extract/lexicalNode.ts';
import type { LexicalNode } from '../../../links/extract/lexicalNode.ts';
import type { StoredBlock, StoredTableCell, StoredTableRow } from '../../../published/richText.ts';
import { projectBlocks } from './projectBlocks.ts';
import { descend } from './richTextWalk.ts';
import type { RichTextWalk } from './richTextWalk.ts';

/** A table with its rows; what stands in it that is no row or cell becomes a cell. */
export function projectTable(node: LexicalNode, walk: RichTextWalk): StoredBlock | null {
  const inner = descend(walk);
  if (inner === null) return null;
  const children = readChildren(node)
    .filter(isRecord)
    .map((row) => projectRow(row, inner));
  const rows = children.filter((row) => row.children.length > 0);
  return rows.length === 0 ? null : { type: 'table', children: rows };
}

function projectRow(node: LexicalNode, walk: RichTextWalk): StoredTableRow {
  const cells = readType(node) === 'tablerow' ? readChildren(node).filter(isRecord) : [node];
  return { type: 'tableRow', children: cells.map((cell) => projectCell(cell, walk)) };
}

function projectCell(node: LexicalNode, walk: RichTextWalk): StoredTableCell {
  const isCell = readType(node) === 'tablecell';
  return {
    type: 'tableCell',
    header: typeof node['headerState'] === 'number' && node['headerState'] > 0,
    ...readSpan('colSpan', node),
    ...readSpan('rowSpan', node),
    children: projectBlocks(isCell ? readChildren(node) : [node], walk),
  };
}

function readSpan(
  name: 'colSpan' | 'rowSpan',
  node: LexicalNode,
): { [key in typeof name]?: number } {
  const span = node[name];
  return typeof span === 'number' && Number.isInteger(span) && span > 1 && span <= 1000
    ? { [name]: span }
    : {};
}
