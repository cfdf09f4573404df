import {
  isInlineNode,
  isRecord,
  readChildren,
  readType,
} from '../../../links/extract/lexicalNode.ts';
import type { LexicalNode } from '../../../links/extract/lexicalNode.ts';
import type { StoredInline, StoredList, StoredListItem } from '../../../published/richText.ts';
import { flattenInlines, projectInline } from './projectInlines.ts';
import { descend } from './richTextWalk.ts';
import type { RichTextWalk } from './richTextWalk.ts';

/** A list with its items; null when it has none. */
export function projectList(node: LexicalNode, walk: RichTextWalk): StoredList | null {
  const inner = descend(walk);
  if (inner === null) return null;
  const isCheckList = node['listType'] === 'check';
  const children = joinNested(
    readChildren(node).flatMap((child) =>
      isRecord(child) ? projectItem(child, inner, { isCheckList }) : [],
    ),
  );
  if (children.length === 0) return null;
  const ordered = node['listType'] === 'number';
  const start = node['start'];
  return {
    type: 'list',
    ordered,
    ...(ordered && typeof start === 'number' && Number.isInteger(start) && start !== 1
      ? { start }
      : {}),
    children,
  };
}

function projectItem(
  node: LexicalNode,
  walk: RichTextWalk,
  { isCheckList }: { isCheckList: boolean },
): StoredListItem[] {
  const { texts, lists } =
    readType(node) === 'list' ? readContent({ children: [node] }, walk) : readContent(node, walk);
  if (texts.length === 0 && lists.length === 0) return [];
  return [
    {
      type: 'listItem',
      ...(isCheckList && texts.length > 0 ? { checked: node['checked'] === true } : {}),
      children: [...texts, ...lists],
    },
  ];
}

function readContent(
  node: LexicalNode,
  walk: RichTextWalk,
): { texts: StoredInline[]; lists: StoredList[] } {
  const texts: StoredInline[] = [];
  const lists: StoredList[] = [];
  const nodes = isInlineNode(node) ? [node] : readChildren(node);
  for (const child of nodes) {
    if (!isRecord(child)) continue;
    if (isInlineNode(child)) {
      texts.push(...projectInline(child, walk));
    } else if (readType(child) === 'list') {
      const list = projectList(child, walk);
      if (list !== null) lists.push(list);
    } else {
      const words = flattenInlines(child, walk);
      if (texts.length > 0 && words.length > 0) texts.push({ type: 'lineBreak' });
      texts.push(...words);
    }
  }
  return { texts, lists };
}

/** The editor keeps a nested list in an item of its own; readers expect it in the item before. */
function joinNested(items: readonly StoredListItem[]): readonly StoredListItem[] {
  return items.reduce<StoredListItem[]>((joined, item) => {
    const previous = joined.at(-1);
    const isNestedOnly = item.children.every((child) => child.type === 'list');
    if (previous === undefined || !isNestedOnly) return [...joined, item];
    return [
      ...joined.slice(0, -1),
      { ...previous, children: [...previous.children, ...item.children] },
    ];
  }, []);
}
