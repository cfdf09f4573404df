import { ValidationError } from 'payload';
import type { CollectionBeforeChangeHook } from 'payload';
import { readId, readTypedKey } from '../../../fields/read/readKey.ts';
import { hasTwin } from '../../../links/sync/hasTwin.ts';
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
  const link = readLinkRow(row);
  if (isHandMade(link) && source !== null && target !== null) {
    const { relation } = link;
    if (await hasTwin(req, { id: readId(originalDoc), source, target, relation })) {
      throw refuse(
        'target',
        'This link exists already: change that one, or choose another relation.',
      );
    }
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
