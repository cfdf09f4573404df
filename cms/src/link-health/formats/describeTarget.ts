import { splitKey } from '../../links/sync/readPublishedKey.ts';
import { describeDocument } from '../documentName.ts';
import type { ReportedFault } from '../linkReport.ts';

/**
 * What a faulty link leads to: a document by its name, an address on the web with the day on which
 * it was looked at.
 */
export function describeTarget({ target, document, checkedAt }: ReportedFault): string {
  if (checkedAt !== null) return `${target} (looked at on ${checkedAt.slice(0, 10)})`;
  const isKey = splitKey(target) !== null;
  if (document === null) return isKey ? `a deleted document (${target})` : target;
  const name = describeDocument(document);
  return isKey ? name : `${target}, which redirects to ${name}`;
}
