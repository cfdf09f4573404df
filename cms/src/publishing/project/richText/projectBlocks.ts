import {
  isInlineNode,
  isRecord,
  readChildren,
  readType,
} from '../../../links/extract/lexicalNode.ts';
import type { LexicalNode } from '../../../links/extract/lexicalNode.ts';
import type { Align, StoredBlock, StoredInline } from '../../../published/richText.ts';
import { readTypedKey } from '../../../fields/read/readKey.ts';
import { projectEditorBlock } from './projectEditorBlock.ts';
import { flattenInlines, projectInline } from './projectInlines.ts';
import { projectList } from './projectList.ts';
import { projectTable } from './projectTable.ts';
import { descend } from './richTextWalk.ts';
import type { RichTextWalk } from './richTextWalk.ts';

const aligns: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};

function readAlign(node: LexicalNode | null): { align?: Align } {
  const align = typeof node?.['format'] === 'string' ? aligns[node['format']] : undefined;
  return align === undefined ? {} : { align };
}

/** Blocks in order; text that stands between them becomes paragraphs. */
export function projectBlocks(
  nodes: readonly unknown[],
  walk: RichTextWalk,
  paragraph: LexicalNode | null = null,
): readonly StoredBlock[] {
  const blocks: StoredBlock[] = [];
  let line: StoredInline[] = [];
  const flush = (): void => {
    if (line.length > 0)
      blocks.push({ type: 'paragraph', ...readAlign(paragraph), children: line });
    line = [];
  };
  for (const node of nodes) {
    if (!isRecord(node)) continue;
    if (isInlineNode(node)) {
      line.push(...projectInline(node, walk));
    } else {
      flush();
      blocks.push(...projectBlock(node, walk));
    }
  }
  flush();
  return blocks;
}

function projectHeading(node: LexicalNode, walk: RichTextWalk): readonly StoredBlock[] {
  const children = flattenInlines(node, walk);
  const id = walk.headingIds.get(node);
  if (children.length === 0) return [];
  if (id === undefined) return [{ type: 'paragraph', children }];
  const level = Number(String(node['tag']).slice(1));
  const formerIds = walk.formerIds.get(id) ?? [];
  return [
    {
      type: 'heading',
      level: level <= 2 ? 2 : level === 3 ? 3 : 4,
      id,
      ...(formerIds.length > 0 && { formerIds }),
      children,
    },
  ];
}

function projectBlock(node: LexicalNode, walk: RichTextWalk): readonly StoredBlock[] {
  const inner = descend(walk);
  if (inner === null) return [];
  switch (readType(node)) {
    case 'heading':
      return projectHeading(node, inner);
    case 'list': {
      const list = projectList(node, inner);
      return list === null ? [] : [list];
    }
    case 'quote': {
      const children = flattenInlines(node, inner);
      return children.length === 0 ? [] : [{ type: 'quote', children }];
    }
    case 'table': {
      const table = projectTable(node, inner);
      return table === null ? [] : [table];
    }
    case 'horizontalrule':
      return [{ type: 'divider' }];
    case 'upload': {
      const key = readTypedKey(node);
      return key?.startsWith('media:') ? [{ type: 'image', key }] : [];
    }
    case 'block':
      return projectEditorBlock(node, inner);
    default:
      return projectBlocks(readChildren(node), inner, node);
  }
}
