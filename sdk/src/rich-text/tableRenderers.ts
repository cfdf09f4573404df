import type { ComparisonTableNode, TableCellNode, TableNode, TableRowNode } from './blocks.ts';
import { listOf } from './listOf.ts';
import type { RenderContext } from './renderTree.ts';

export function renderTable<Output>(
  node: TableNode,
  { builder, renderNodes }: RenderContext<Output>,
): Output[] {
  return [builder.element('table', {}, [builder.element('tbody', {}, renderNodes(node.children))])];
}

export function renderTableRow<Output>(
  node: TableRowNode,
  { builder, renderNodes }: RenderContext<Output>,
): Output[] {
  return [builder.element('tr', {}, renderNodes(node.children))];
}

export function renderTableCell<Output>(
  node: TableCellNode,
  { builder, renderNodes }: RenderContext<Output>,
): Output[] {
  const spans = { colspan: node.colSpan, rowspan: node.rowSpan };
  return [builder.element(node.header ? 'th' : 'td', spans, renderNodes(node.children))];
}

export function renderComparisonTable<Output>(
  node: ComparisonTableNode,
  { builder }: RenderContext<Output>,
): Output[] {
  const cell = (tag: 'th' | 'td', text: string, scope: 'row' | 'col' | null): Output =>
    builder.element(tag, { scope }, [builder.text(text)]);
  const head = listOf(node.columns).map((column) => cell('th', column, 'col'));
  const rows = listOf(node.rows).map((row) =>
    builder.element('tr', {}, [
      cell('th', row.label, 'row'),
      ...listOf(row.cells).map((text) => cell('td', text, null)),
    ]),
  );
  // The first column holds the rows' labels, so its head is empty.
  const corner = builder.element('td', {}, []);
  return [
    builder.element('table', { class: 'comparison-table' }, [
      builder.element('caption', {}, [builder.text(node.caption)]),
      builder.element('thead', {}, [builder.element('tr', {}, [corner, ...head])]),
      builder.element('tbody', {}, rows),
    ]),
  ];
}
