import { readString } from '../../../links/extract/lexicalNode.ts';
import type { LexicalNode } from '../../../links/extract/lexicalNode.ts';
import type { StoredInline } from '../../../published/richText.ts';

type StoredText = Extract<StoredInline, { type: 'text' }>;

/** Lexical's format bits. */
const formats = [
  [1, { bold: true }],
  [2, { italic: true }],
  [4, { strikethrough: true }],
  [8, { underline: true }],
  [16, { code: true }],
  [32, { subscript: true }],
  [64, { superscript: true }],
] as const;

/** A text or tab node with its formatting; null when it has no characters. */
export function projectText(node: LexicalNode): StoredText | null {
  const text = readString(node['text']);
  if (text === '') return null;
  const bits = typeof node['format'] === 'number' ? node['format'] : 0;
  return formats.reduce<StoredText>(
    (stored, [bit, mark]) => ((bits & bit) === 0 ? stored : { ...stored, ...mark }),
    { type: 'text', text },
  );
}
