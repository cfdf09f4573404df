import { readId } from '../../fields/read/readKey.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { isRecord } from '../extract/lexicalNode.ts';
import type { DocumentLink } from './documentLink.ts';
import { listBodyLinks } from './listBodyLinks.ts';
import { listCuratedLinks, richTextField } from './listCuratedLinks.ts';
import { listReferences } from './listReferences.ts';

/**
 * Every link that a document itself holds: those in its running text, then those chosen by people,
 * then those of its reference fields. Links of a document to itself are left out.
 */
export function listDocumentLinks(
  collection: LinkTarget,
  document: unknown,
): readonly DocumentLink[] {
  if (!isRecord(document)) return [];
  const field = richTextField(collection);
  const self = `${collection}:${readId(document) ?? ''}`;
  return [
    ...(field === null ? [] : listBodyLinks(field, document[field])),
    ...listCuratedLinks(collection, document),
    ...listReferences(collection, document),
  ].filter((link) => link.target !== self);
}
