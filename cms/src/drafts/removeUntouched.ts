import type { Payload, TypedUser } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import { readRecord } from '../fields/read/readValue.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { isUntouched, type DraftCollection } from './untouchedDraft.ts';

interface LeftDraft {
  collection: DraftCollection;
  id: string;
  /** Whose draft it has to be, who also has to be allowed to read it. @default anybody's */
  maker?: TypedUser;
}

/**
 * Removes a draft that nobody wrote in, and says whether it was one. Judged within the turn of the
 * removal: words that are being saved meanwhile are either seen, or refused because the draft is gone.
 */
export function removeUntouched(
  payload: Payload,
  { collection, id, maker }: LeftDraft,
): Promise<boolean> {
  return withTransaction(payload, async (req) => {
    const newest: unknown = await payload.findByID({
      collection,
      id,
      draft: true,
      depth: 0,
      disableErrors: true,
      req,
      ...(maker && { user: maker, overrideAccess: false }),
    });
    if (maker && readId(readRecord(newest)['createdBy']) !== readId(maker)) return false;
    if (!(await isUntouched(req, { collection, id, newest }))) return false;
    await payload.delete({ collection, id, req });
    return true;
  });
}
