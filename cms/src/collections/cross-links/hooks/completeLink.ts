import { ValidationError } from 'payload';
import type { CollectionBeforeChangeHook } from 'payload';
import { readTypedKey } from '../../../fields/read/readKey.ts';
import { isHandMade, readLinkRow } from '../../../links/sync/linkRow.ts';
import { readTargetStatuses } from '../../../links/sync/targetStatus.ts';

/**
 * Completes a link that somebody makes by hand: the keys of both ends, the status of its target and
 * the perspectives its document stands in. Rows that the system keeps don't pass here.
 */
export const completeLink: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const row: Record<string, unknown> = { ...originalDoc, ...data };
  const source = readTypedKey(row['source']);
  const target = readTypedKey(row['target']);
  const refuse = (path: string, message: string) =>
    new ValidationError({ collection: 'cross-links', errors: [{ path, message }], req });
  if (isHandMade(readLinkRow(row)) && target === null) {
    throw refuse('target', 'Choose the document that the link leads to.');
  }
  if (source !== null && source === target) {
    throw refuse('target', 'A document can’t be linked to itself.');
  }
  const statuses = await readTargetStatuses(
    req,
    [source, target].filter((key) => key !== null),
  );
  const status = target === null ? undefined : statuses.get(target);
  return {
    ...data,
    sourceKey: source,
    targetKey: target,
    ...(status === undefined ? {} : { status }),
    ...(isHandMade(readLinkRow(row)) && source !== null
      ? { inDraft: true, inPublished: statuses.get(source) === 'ok' }
      : {}),
  };
};
