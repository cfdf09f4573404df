/** A node of Lexical's saved JSON, not yet known to be any particular kind. */
export type LexicalNode = Readonly<Record<string, unknown>>;

/** Keys and indices that lead from the saved state to a node. */
export type LexicalPath = readonly (string | number)[];

export function isRecord(value: unknown): value is LexicalNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readString(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function readType(node: LexicalNode): string {
  return readString(node['type']);
}

export function readChildren(node: LexicalNode): readonly unknown[] {
  const children = node['children'];
  return Array.isArray(children) ? children : [];
}

export function isLinkNode(node: LexicalNode): boolean {
  const type = readType(node);
  return type === 'link' || type === 'autolink';
}

const INLINE_LEAVES = new Set(['text', 'linebreak', 'tab', 'inlineBlock']);

/** Text, links and whatever else stands inside a line; everything unknown counts as a block. */
export function isInlineNode(node: LexicalNode): boolean {
  return INLINE_LEAVES.has(readType(node)) || isLinkNode(node) || isPlainTextNode(node);
}

/** True for a node that carries characters an editor typed. */
export function isPlainTextNode(node: LexicalNode): boolean {
  return typeof node['text'] === 'string' && readType(node) !== 'block';
}

/** Lexical's bit of a text's format for inline code. */
const CODE = 16;

/** True for a text node that is inline code. */
export function isCodeNode(node: LexicalNode): boolean {
  const format = node['format'];
  return typeof format === 'number' && (format & CODE) !== 0;
}

/** Saved rich text, wherever it stands: an object whose `root` has children. */
export function isRichText(value: unknown): value is LexicalNode {
  return isRecord(value) && isRecord(value['root']) && Array.isArray(value['root']['children']);
}
