import {
  isCodeNode,
  isLinkNode,
  isPlainTextNode,
  isRecord,
  readChildren,
  readString,
  readType,
} from './lexicalNode.ts';
import type { LexicalNode, LexicalPath } from './lexicalNode.ts';
import type { LinkSpan, TextRun } from './textBlock.ts';

interface PlacedNode {
  readonly node: LexicalNode;
  readonly path: LexicalPath;
}

/** Joins the inline nodes of one line: its text, where each text node stands, and its links. */
export function readInlineText(line: readonly PlacedNode[]): {
  text: string;
  runs: TextRun[];
  links: LinkSpan[];
} {
  let text = '';
  const runs: TextRun[] = [];
  const links: LinkSpan[] = [];

  function visit({ node, path }: PlacedNode, insideLink: boolean): void {
    if (isLinkNode(node)) {
      const start = text.length;
      const place = links.push({ node, path, start, end: start }) - 1;
      readChildren(node).forEach((child, index) => {
        if (isRecord(child)) visit({ node: child, path: [...path, 'children', index] }, true);
      });
      links[place] = { node, path, start, end: text.length };
    } else if (readType(node) === 'linebreak') {
      text += '\n';
    } else if (isPlainTextNode(node)) {
      const characters = readString(node['text']);
      const isCode = isCodeNode(node);
      runs.push({ text: characters, start: text.length, path, insideLink, isCode });
      text += characters;
    }
  }

  for (const placed of line) visit(placed, false);
  return { text, runs, links };
}
