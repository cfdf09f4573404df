import { escapeHtml } from './escapeHtml.ts';

type Cell = string | number;

/** A table's row, escaped; numbers stand to the right. */
export function formatRow(cells: readonly Cell[], options: { tag?: 'td' | 'th' } = {}): string {
  return `<tr>${formatCells(cells, options)}</tr>`;
}

export function formatCells(
  cells: readonly Cell[],
  { tag = 'td' }: { tag?: 'td' | 'th' } = {},
): string {
  return cells
    .map((cell) =>
      typeof cell === 'number'
        ? `<${tag} class="number">${cell}</${tag}>`
        : `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(cell)}</${tag}>`,
    )
    .join('');
}
