import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { readCrossLinkSource } from '../../links/sync/index.ts';
import { inTransaction } from '../inTransaction.ts';
import { publishDocument } from '../publishDocument.ts';

/** A link made by hand stands in its source's published row, so the source is published again. */
export const publishSourceAfterChange: CollectionAfterChangeHook = ({ doc, previousDoc, req }) =>
  inTransaction(req, async () => {
    const sources = [readCrossLinkSource(doc), readCrossLinkSource(previousDoc)];
    const seen = new Set<string>();
    for (const source of sources) {
      if (source === null || seen.has(source.id)) continue;
      seen.add(source.id);
      await publishDocument({ req, type: source.collection, id: source.id });
    }
  });

export const publishSourceAfterDelete: CollectionAfterDeleteHook = ({ doc, req }) =>
  inTransaction(req, async () => {
    const source = readCrossLinkSource(doc);
    if (source) await publishDocument({ req, type: source.collection, id: source.id });
  });
