import { paragraphNode, PENDING_IMAGE } from './nodes.ts';
import type { LexicalElement } from './nodes.ts';

/** Images are blocks of their own: a line becomes the paragraphs and images it consists of. */
export function splitAtImages(line: readonly LexicalElement[]): LexicalElement[] {
  const blocks: LexicalElement[] = [];
  let words: LexicalElement[] = [];
  const endParagraph = (): void => {
    if (words.some(hasContent)) blocks.push(paragraphNode(words));
    words = [];
  };
  for (const node of line) {
    if (node.type === PENDING_IMAGE) {
      endParagraph();
      blocks.push(node);
    } else {
      words.push(node);
    }
  }
  endParagraph();
  return blocks;
}

function hasContent(node: LexicalElement): boolean {
  if (node.type === 'text') return typeof node['text'] === 'string' && node['text'].trim() !== '';
  return node.type === 'link';
}
