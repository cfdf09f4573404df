import type { Nodes, Root } from 'mdast';
import { describePart } from './unsupported.ts';
import type { FoundPart } from './unsupported.ts';

const LITERAL =
  /<!--[\s\S]*?(?:-->|$)|<(pre|code|script|style|textarea|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const MARKDOWN = /!?\[[^[\]\n]*\]\([^()\s]+[^()\n]*\)|\*\*[^\s*][^*\n]*\*\*|^#{1,6}[ \t]\S/;

/** Lines with marks of Markdown inside blocks of HTML, where they are no more than characters. */
export function listMarkdownInHtml(node: Root | Nodes): FoundPart[] {
  if (node.type !== 'html') {
    return 'children' in node ? node.children.flatMap(listMarkdownInHtml) : [];
  }
  return node.value
    .replace(LITERAL, '')
    .split('\n')
    .filter((line) => MARKDOWN.test(line))
    .map((line) => describePart('html-markdown', line, 'text'));
}
