/** A node of Lexical's saved JSON, as the importer writes it. */
export interface LexicalElement {
  type: string;
  version: number;
  children?: LexicalElement[];
  [key: string]: unknown;
}

/** Rich text as Payload stores it. */
export interface LexicalState {
  root: {
    type: 'root';
    version: number;
    children: LexicalElement[];
    direction: 'ltr';
    format: '';
    indent: number;
  };
  [key: string]: unknown;
}

/** Lexical's bits of a text's format; they add up. */
export const formatBits = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const;

const element = { version: 1, direction: 'ltr', format: '', indent: 0 } as const;

export function rootState(children: LexicalElement[]): LexicalState {
  const filled = children.length > 0 ? children : [paragraphNode([])];
  return { root: { type: 'root', ...element, children: filled } };
}

export function textNode(text: string, format = 0): LexicalElement {
  return { type: 'text', version: 1, text, format, style: '', mode: 'normal', detail: 0 };
}

export function lineBreakNode(): LexicalElement {
  return { type: 'linebreak', version: 1 };
}

export function paragraphNode(children: LexicalElement[]): LexicalElement {
  return { type: 'paragraph', ...element, textFormat: 0, textStyle: '', children };
}

export function headingNode(level: 2 | 3 | 4, children: LexicalElement[]): LexicalElement {
  return { type: 'heading', ...element, tag: `h${level}`, children };
}

export function quoteNode(children: LexicalElement[]): LexicalElement {
  return { type: 'quote', ...element, children };
}

export function ruleNode(): LexicalElement {
  return { type: 'horizontalrule', version: 1 };
}

/** A link whose address is still as the file has it; `resolveLinks` gives it its destination. */
export function linkNode(href: string, children: LexicalElement[]): LexicalElement {
  const fields = { linkType: 'custom', url: href, newTab: false };
  return { type: 'link', ...element, version: 3, fields, children };
}

export type ListKind = 'bullet' | 'number' | 'check';

export function listNode(
  { kind: listType, start = 1 }: { kind: ListKind; start?: number },
  children: LexicalElement[],
): LexicalElement {
  const kind = { listType, tag: listType === 'number' ? 'ol' : 'ul', start };
  return { type: 'list', ...element, ...kind, children };
}

/** `checked` is given for the items of a check list. */
export function listItemNode(
  { value, checked }: { value: number; checked?: boolean | null },
  children: LexicalElement[],
): LexicalElement {
  const box = typeof checked === 'boolean' ? { checked } : {};
  return { type: 'listitem', ...element, value, ...box, children };
}

export function tableNode(rows: LexicalElement[]): LexicalElement {
  return { type: 'table', ...element, children: rows };
}

export function tableRowNode(cells: LexicalElement[]): LexicalElement {
  return { type: 'tablerow', ...element, children: cells };
}

export function tableCellNode(
  { isHeader, colSpan, rowSpan }: { isHeader: boolean; colSpan: number; rowSpan: number },
  children: LexicalElement[],
): LexicalElement {
  const headerState = isHeader ? 1 : 0;
  return { type: 'tablecell', ...element, headerState, colSpan, rowSpan, children };
}

export function blockNode(fields: { blockType: string; [key: string]: unknown }): LexicalElement {
  return { type: 'block', version: 2, format: '', fields: { blockName: '', ...fields } };
}

/** An image whose file is still to be stored; `placeImages` turns it into an upload or words. */
export function pendingImageNode(image: { src: string; alt: string }): LexicalElement {
  return { type: PENDING_IMAGE, version: 1, src: image.src, alt: image.alt };
}

export const PENDING_IMAGE = 'pending-image';

export function uploadNode(mediaId: string): LexicalElement {
  return {
    type: 'upload',
    version: 3,
    format: '',
    relationTo: 'media',
    value: mediaId,
    fields: {},
  };
}
