import { APIError, type CollectionAfterOperationHook } from 'payload';
import { isRecord } from '../../links/extract/lexicalNode.ts';

/**
 * A bulk change that failed for one document is undone for all. Payload would commit the rest
 * together with what the failed one had already written.
 */
export const refuseHalfDoneBulk: CollectionAfterOperationHook = ({ operation, result }) => {
  const outcome: unknown = result;
  if ((operation === 'update' || operation === 'delete') && isRecord(outcome)) {
    const errors: unknown = outcome['errors'];
    const [first]: unknown[] = Array.isArray(errors) ? errors : [];
    if (isRecord(first)) {
      const reason = first['isPublic'] === true ? ` ${String(first['message'])}` : '';
      throw new APIError(
        `Nothing was changed, since one of the documents failed.${reason}`,
        400,
        null,
        true,
      );
    }
  }
  return result;
};
