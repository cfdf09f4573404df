import { createHeadingIds } from './headingId.ts';
import { isInlineNode, isRecord, isRichText, readChildren, readType } from './lexicalNode.ts';
import type { LexicalNode, LexicalPath } from './lexicalNode.ts';
import { readInlineText } from './readInlineText.ts';
import type { OutlineHeading, TextBlock } from './textBlock.ts';

/** Deeper nesting than any editor makes; keeps hostile input from exhausting the stack. */
const MAX_DEPTH = 300;

/**
 * Every stretch of text of saved rich text in document order, also inside lists, tables, quotes
 * and the rich text of custom blocks. Anything that isn't rich text gives an empty list.
 */
export function collectTextBlocks(lexicalState: unknown): TextBlock[] {
  const blocks: TextBlock[] = [];
  const nextId = createHeadingIds();
  const trail: OutlineHeading[] = [];

  function visitElement(node: LexicalNode, path: LexicalPath, tag: string, depth: number): void {
    if (depth > MAX_DEPTH) return;
    let line: { node: LexicalNode; path: LexicalPath }[] = [];
    const flush = (): void => {
      if (line.length > 0) addBlock(line, tag, readHeadingLevel(node));
      line = [];
    };
    readChildren(node).forEach((child, index) => {
      if (!isRecord(child)) return;
      const childPath = [...path, 'children', index];
      if (isInlineNode(child)) {
        line.push({ node: child, path: childPath });
        return;
      }
      flush();
      visitElement(child, childPath, nameTag(child, tag), depth + 1);
    });
    flush();
    if (isRecord(node['fields'])) visitFields(node['fields'], [...path, 'fields'], depth + 1);
  }

  function visitFields(value: unknown, path: LexicalPath, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (isRichText(value)) {
      const root = value['root'];
      if (isRecord(root)) visitElement(root, [...path, 'root'], 'p', depth + 1);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => visitFields(item, [...path, index], depth + 1));
    } else if (isRecord(value)) {
      for (const [key, item] of Object.entries(value)) visitFields(item, [...path, key], depth + 1);
    }
  }

  function addBlock(
    line: { node: LexicalNode; path: LexicalPath }[],
    tag: string,
    level: number | null,
  ): void {
    const { text, runs, links } = readInlineText(line);
    if (level !== null) {
      while (trail.length > 0 && (trail.at(-1)?.level ?? 0) >= level) trail.pop();
      trail.push({ id: nextId(text), level, text: text.trim() });
    }
    blocks.push({
      tag,
      text,
      headingPath: (level === null ? trail : trail.slice(0, -1)).map((heading) => heading.text),
      heading: trail.at(-1) ?? null,
      isHeading: level !== null,
      runs,
      links,
    });
  }

  visitFields(lexicalState, [], 0);
  return blocks;
}

function readHeadingLevel(node: LexicalNode): number | null {
  const level = readType(node) === 'heading' ? /^h([1-6])$/.exec(String(node['tag'])) : null;
  return level === null ? null : Number(level[1]);
}

/** A paragraph inside a list item, cell or quote is called by what stands round it. */
function nameTag(node: LexicalNode, parentTag: string): string {
  switch (readType(node)) {
    case 'heading':
      return `h${readHeadingLevel(node) ?? 2}`;
    case 'listitem':
      return 'li';
    case 'tablecell':
      return Number(node['headerState'] ?? 0) > 0 ? 'th' : 'td';
    case 'quote':
      return 'blockquote';
    case 'code':
      return 'pre';
    case 'block':
      return 'p';
    default:
      return parentTag;
  }
}
