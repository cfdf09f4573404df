import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { readId } from '../../fields/read/readKey.ts';
import { readRecord } from '../../fields/read/readValue.ts';
import { inTransaction } from '../inTransaction.ts';
import { publishDocument } from '../publishDocument.ts';

/** The article that shows a comment; null while nobody has approved it. */
function articleShowing(comment: unknown): string | null {
  const { document, status } = readRecord(comment);
  return status === 'approved' ? readId(document) : null;
}

/** An approved comment stands in its article's published row, so the article is published again. */
export const publishArticleAfterChange: CollectionAfterChangeHook = ({ doc, previousDoc, req }) =>
  inTransaction(req, async () => {
    const articles = new Set([articleShowing(doc), articleShowing(previousDoc)]);
    for (const id of articles)
      if (id !== null) await publishDocument({ req, type: 'articles', id });
  });

export const publishArticleAfterDelete: CollectionAfterDeleteHook = ({ doc, req }) =>
  inTransaction(req, async () => {
    const id = articleShowing(doc);
    if (id !== null) await publishDocument({ req, type: 'articles', id });
  });
