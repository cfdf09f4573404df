import { listItemNode, listNode } from '../lexical/nodes.ts';
import type { LexicalElement } from '../lexical/nodes.ts';
import type { ListMark } from './articleLine.ts';

export interface BuiltItem {
  readonly mark: ListMark;
  readonly children: LexicalElement[];
}

/** Lists of items that stand below one another; a change of bullets and numbers, or a new 1, begins another. */
export function buildLists(items: readonly BuiltItem[]): LexicalElement[] {
  const lists: LexicalElement[] = [];
  let rest = items;
  while (rest.length > 0) {
    const [first] = rest;
    if (first === undefined) break;
    const { depth, number } = first.mark;
    let last = number;
    const end = rest.findIndex(({ mark }, index) => {
      if (mark.depth !== depth) return mark.depth < depth;
      const isNew = index > 0 && mark.number === 1 && last !== null && last > 1;
      if (isNew || (mark.number === null) !== (number === null)) return true;
      last = mark.number;
      return false;
    });
    const own = end === -1 ? rest : rest.slice(0, end);
    const kind = number === null ? 'bullet' : 'number';
    lists.push(listNode({ kind, start: number ?? 1 }, buildItems(own, depth, number ?? 1)));
    rest = end === -1 ? [] : rest.slice(end);
  }
  return lists;
}

/** Items of one depth, and after each the lists inside it. */
function buildItems(items: readonly BuiltItem[], depth: number, start: number): LexicalElement[] {
  const nodes: LexicalElement[] = [];
  let value = start;
  for (let index = 0; index < items.length;) {
    const item = items[index];
    if (item === undefined) break;
    if (item.mark.depth === depth) {
      nodes.push(listItemNode({ value }, item.children));
      value += 1;
      index += 1;
      continue;
    }
    const end = items.findIndex(({ mark }, at) => at > index && mark.depth === depth);
    const inner = items.slice(index, end === -1 ? items.length : end);
    for (const list of buildLists(inner)) nodes.push(listItemNode({ value }, [list]));
    index += inner.length;
  }
  return nodes;
}
