import type { Endpoint } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import { removeUntouched } from './removeUntouched.ts';
import type { DraftCollection } from './untouchedDraft.ts';

/**
 * `DELETE /api/<collection>/:id/untouched`: the form that *Create new* opened is left with nothing
 * written in it, so the draft it made goes too. Only the person who made it, also an author, who may
 * delete nothing else; anything that isn't untouched stays. Answers `{ removed }`.
 */
export function leaveUntouched(collection: DraftCollection): Endpoint {
  return {
    path: '/:id/untouched',
    method: 'delete',
    handler: async ({ payload, routeParams, user }) => {
      const id = readId(routeParams?.['id']);
      const removed =
        id !== null &&
        user !== null &&
        (await removeUntouched(payload, { collection, id, maker: user }));
      return Response.json({ removed });
    },
  };
}
