import type { StoredContent } from '../../published/library/storedContent.ts';

/** The fields of published content in which a search looks; all of them are delivered. */
const searchedFields: readonly string[] = [
  'body',
  'intro',
  'whatTheyDo',
  'description',
  'responsibilities',
  'typicalEmployers',
  'audience',
  'benefits',
];
/** Fields of rich text nodes and groups that hold words for readers. */
const wordFields: readonly string[] = ['text', 'title', 'label', 'description', 'caption'];

/** All words that a document shows, in order, with single spaces between blocks. */
export function collectText(content: StoredContent): string {
  const parts: string[] = [];
  for (const field of searchedFields) collectWords(content[field], parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function collectWords(value: unknown, parts: string[]): void {
  if (typeof value === 'string') parts.push(value, ' ');
  else if (Array.isArray(value)) for (const item of value) collectWords(item, parts);
  else if (typeof value === 'object' && value !== null) collectNode(value, parts);
}

function collectNode(node: object, parts: string[]): void {
  const { type, children }: { type?: unknown; children?: unknown } = node;
  for (const [field, value] of Object.entries(node)) {
    if (typeof value === 'string' && wordFields.includes(field)) {
      parts.push(value, type === 'text' ? '' : ' ');
    } else if (field === 'columns' || field === 'cells' || field === 'rows') {
      collectWords(value, parts);
    }
  }
  if (!Array.isArray(children)) return;
  for (const child of children) collectWords(child, parts);
  if (type !== 'link') parts.push(' ');
}
