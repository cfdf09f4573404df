import type { Endpoint } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import { readRecord } from '../fields/read/readValue.ts';
import { isUntouched, type DraftCollection } from './untouchedDraft.ts';

/**
 * `DELETE /api/<collection>/:id/untouched`: the form that *Create new* opened is left with nothing
 * written in it, so the draft it made goes too. Only the person who made it, also an author, who may
 * delete nothing else; anything that isn't untouched stays. Answers `{ removed }`.
 */
export function leaveUntouched(collection: DraftCollection): Endpoint {
  return {
    path: '/:id/untouched',
    method: 'delete',
    handler: async (req) => {
      const id = readId(req.routeParams?.['id']);
      const newest: unknown =
        id === null
          ? null
          : await req.payload.findByID({
              collection,
              id,
              draft: true,
              depth: 0,
              disableErrors: true,
              req,
              user: req.user,
              overrideAccess: false,
            });
      const maker = readId(readRecord(newest)['createdBy']);
      const isOwn = maker !== null && maker === readId(req.user);
      const removed = isOwn && id !== null && (await isUntouched(req, { collection, id, newest }));
      if (removed) await req.payload.delete({ collection, id, req });
      return Response.json({ removed });
    },
  };
}
