import { isRecord } from '../links/extract/lexicalNode.ts';

/** What the system writes into a document, whatever people do. */
const systemFields = [
  'id',
  '_status',
  'createdAt',
  'updatedAt',
  'createdBy',
  'wordCount',
  'readingMinutes',
  'outline',
  'educationMinMonths',
  'educationMaxMonths',
];

/** An editor in which somebody has stood and written nothing. */
function isEmptyRichText(value: Record<string, unknown>): boolean {
  const { root } = value;
  if (!isRecord(root) || !Array.isArray(root['children'])) return false;
  return root['children'].every(
    (node: unknown) =>
      isRecord(node) &&
      node['type'] === 'paragraph' &&
      Array.isArray(node['children']) &&
      node['children'].length === 0,
  );
}

/** Numbers and checkboxes at 0 and false are what the fields begin with. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (!isRecord(value)) return false;
  return isEmptyRichText(value) || Object.values(value).every(isEmpty);
}

/** True for a document in which nobody has written anything. */
export function isEmptyDocument(document: unknown): boolean {
  return (
    isRecord(document) &&
    Object.entries(document).every(([name, value]) => systemFields.includes(name) || isEmpty(value))
  );
}
