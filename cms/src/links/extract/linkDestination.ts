import { isRecord, readString, readType } from './lexicalNode.ts';
import type { LexicalNode } from './lexicalNode.ts';

/** A document of the library. */
export interface DocumentKey {
  readonly collection: string;
  readonly id: string;
}

/**
 * Where a link leads. `dangling` is an internal link whose document is gone from the saved value
 * (some databases set a deleted reference to null) or was never chosen.
 */
export type LinkDestination =
  | {
      readonly kind: 'internal';
      readonly target: DocumentKey;
      /** Id of the heading of the target that it leads to; null for the top. */
      readonly targetSection: string | null;
    }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'dangling' };

/** Reads where a `link` or `autolink` node leads. */
export function readDestination(node: LexicalNode): LinkDestination {
  const fields = isRecord(node['fields']) ? node['fields'] : {};
  if (readType(node) === 'link' && fields['linkType'] === 'internal') {
    const target = readDocumentKey(fields['doc']);
    if (target === null) return { kind: 'dangling' };
    const section = readString(fields['section']).trim().replace(/^#/, '');
    return { kind: 'internal', target, targetSection: section || null };
  }
  return { kind: 'external', url: readString(fields['url'] ?? node['url']).trim() };
}

function readDocumentKey(doc: unknown): DocumentKey | null {
  if (!isRecord(doc)) return null;
  const collection = readString(doc['relationTo']);
  const value = isRecord(doc['value']) ? doc['value']['id'] : doc['value'];
  const id = typeof value === 'number' ? String(value) : readString(value);
  return collection === '' || id === '' ? null : { collection, id };
}
