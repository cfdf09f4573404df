import type { Element, ElementContent } from 'hast';
import { readProperty } from './hastElement.ts';
import { paragraphNode, tableCellNode, tableNode, tableRowNode } from './nodes.ts';
import type { LexicalElement } from './nodes.ts';

type ConvertBlocks = (children: readonly ElementContent[]) => LexicalElement[];

const IN_CELL = new Set(['paragraph', 'list', 'quote']);
const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot']);

/** A table as Lexical blocks: its caption before it, what a cell can't hold after it. */
export function convertTable(
  table: Element,
  { convertBlocks, onMoved }: { convertBlocks: ConvertBlocks; onMoved: (cell: Element) => void },
): LexicalElement[] {
  const before: LexicalElement[] = [];
  const after: LexicalElement[] = [];

  function convertCell(cell: Element): LexicalElement {
    const blocks = convertBlocks(cell.children);
    const inside = blocks.flatMap((block) =>
      block.type === 'heading' ? [paragraphNode(block.children ?? [])] : [block],
    );
    const moved = inside.filter((block) => !IN_CELL.has(block.type));
    if (moved.length > 0) onMoved(cell);
    after.push(...moved);
    const kept = inside.filter((block) => IN_CELL.has(block.type));
    return tableCellNode(
      {
        isHeader: cell.tagName === 'th',
        colSpan: readSpan(cell, 'colSpan'),
        rowSpan: readSpan(cell, 'rowSpan'),
      },
      kept.length > 0 ? kept : [paragraphNode([])],
    );
  }

  function collectRows(parent: Element): LexicalElement[] {
    return parent.children.flatMap((child) => {
      if (child.type !== 'element') return [];
      if (ROW_GROUPS.has(child.tagName)) return collectRows(child);
      if (child.tagName === 'caption') before.push(...convertBlocks(child.children));
      if (child.tagName !== 'tr') return [];
      const cells = child.children.flatMap((cell) =>
        cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th')
          ? [convertCell(cell)]
          : [],
      );
      return cells.length > 0 ? [tableRowNode(cells)] : [];
    });
  }

  const rows = collectRows(table);
  return [...before, ...(rows.length > 0 ? [tableNode(rows)] : []), ...after];
}

function readSpan(cell: Element, name: string): number {
  const span = Number.parseInt(readProperty(cell, name), 10);
  return Number.isInteger(span) && span >= 1 && span <= 100 ? span : 1;
}
