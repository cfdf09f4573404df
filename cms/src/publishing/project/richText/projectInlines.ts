import {
  isInlineNode,
  isLinkNode,
  isPlainTextNode,
  isRecord,
  isRichText,
  readChildren,
  readType,
} from '../../../links/extract/lexicalNode.ts';
import type { LexicalNode } from '../../../links/extract/lexicalNode.ts';
import type { StoredInline } from '../../../published/richText.ts';
import { projectLink } from './projectLink.ts';
import { projectText } from './projectText.ts';
import { descend } from './richTextWalk.ts';
import type { RichTextWalk } from './richTextWalk.ts';

const lineBreak: StoredInline = { type: 'lineBreak' };

/** One inline node; a link inside a link is only its words. */
export function projectInline(
  node: LexicalNode,
  walk: RichTextWalk,
  { insideLink = false }: { insideLink?: boolean } = {},
): readonly StoredInline[] {
  if (isLinkNode(node)) {
    const inner = descend(walk);
    if (inner === null) return [];
    const children = readChildren(node).flatMap((child) =>
      isRecord(child) && isInlineNode(child)
        ? projectInline(child, inner, { insideLink: true })
        : flattenWords(child, inner),
    );
    return insideLink ? children : projectLink(node, children);
  }
  if (readType(node) === 'linebreak') return [lineBreak];
  const text = isPlainTextNode(node) ? projectText(node) : null;
  return text === null ? [] : [text];
}

/** The words of something that should not stand where it stands, without links or structure. */
function flattenWords(value: unknown, walk: RichTextWalk): readonly StoredInline[] {
  return isRecord(value)
    ? flattenInlines(value, walk).flatMap((inline) =>
        inline.type === 'link' ? inline.children : [inline],
      )
    : [];
}

/** Everything inline below a node, with a line break where one block ends and the next begins. */
export function flattenInlines(node: LexicalNode, walk: RichTextWalk): readonly StoredInline[] {
  const inner = descend(walk);
  if (inner === null) return [];
  const inlines: StoredInline[] = [];
  let isNewLine = false;
  const append = (more: readonly StoredInline[], { asBlock }: { asBlock: boolean }): void => {
    if (more.length === 0) return;
    if (inlines.length > 0 && (asBlock || isNewLine)) inlines.push(lineBreak);
    inlines.push(...more);
    isNewLine = asBlock;
  };
  for (const child of readChildren(node)) {
    if (!isRecord(child)) continue;
    const isInline = isInlineNode(child);
    append(isInline ? projectInline(child, inner) : flattenInlines(child, inner), {
      asBlock: !isInline,
    });
  }
  for (const state of findRichTexts(node['fields'])) {
    if (isRecord(state['root'])) append(flattenInlines(state['root'], inner), { asBlock: true });
  }
  return inlines;
}

/** Every rich text among the fields of a block, in order. */
export function findRichTexts(value: unknown, depth = 0): readonly LexicalNode[] {
  if (depth > 20) return [];
  if (isRichText(value)) return [value];
  const inner = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  return inner.flatMap((item: unknown) => findRichTexts(item, depth + 1));
}
