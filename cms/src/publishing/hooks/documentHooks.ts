import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
} from 'payload';
import { publishedKey } from '../../fields/read/readKey.ts';
import { isRecord } from '../../links/extract/lexicalNode.ts';
import type { AuthoredType } from '../authored.ts';
import { findReferrers } from '../findReferrers.ts';
import { inTransaction, transactionOf } from '../inTransaction.ts';
import { publishDocument } from '../publishDocument.ts';
import { publishKey } from '../publishKey.ts';
import { removeRedirectsTo } from '../redirects/removeRedirectsTo.ts';

/** What referred to a document that is being deleted, by the transaction and the document. */
const referrers = new WeakMap<object, Map<string, string[]>>();

async function rememberReferrers(scope: object, key: string, keys: string[]): Promise<void> {
  const known = referrers.get(scope) ?? new Map<string, string[]>();
  known.set(key, keys);
  referrers.set(scope, known);
}

export function publishAfterChange(type: AuthoredType): CollectionAfterChangeHook {
  return ({ doc, req }) => {
    const saved: unknown = doc;
    const latestIsMain = isRecord(saved) && saved['_status'] === 'published';
    return inTransaction(req, async () => {
      await publishDocument({ req, type, id: String(doc.id), latestIsMain });
    });
  };
}

export function prepareDelete(type: AuthoredType): CollectionBeforeDeleteHook {
  return ({ id, req }) =>
    inTransaction(req, async () => {
      const key = publishedKey(type, String(id));
      await removeRedirectsTo(req, { type, id: String(id) });
      const scope = (await transactionOf(req)) ?? req;
      await rememberReferrers(scope, key, await findReferrers(req, key));
    });
}

export function unpublishAfterDelete(type: AuthoredType): CollectionAfterDeleteHook {
  return ({ id, req }) =>
    inTransaction(req, async () => {
      await publishDocument({ req, type, id: String(id) });
      const scope = (await transactionOf(req)) ?? req;
      const keys = referrers.get(scope)?.get(publishedKey(type, String(id))) ?? [];
      for (const key of keys) await publishKey(req, key);
    });
}
