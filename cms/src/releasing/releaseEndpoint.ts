import type { Endpoint } from 'payload';
import { readRole } from '../access/roles.ts';
import { readId } from '../fields/read/readKey.ts';
import { refuse } from '../requests/refusal.ts';
import { runRelease } from './runRelease.ts';

const releasers = ['admin', 'editor', 'marketer'];

const mayNot = () =>
  refuse({ status: 403, name: 'Forbidden', message: 'You may not publish releases.' });

/**
 * `POST /api/releases/:id/release`: publishes and unpublishes what the release lists, all or nothing.
 * Answers `{ releasedAt, documents }`, 409 with the document that was refused and why, or 501 where
 * the database has no transactions.
 */
export const releaseEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/release',
  handler: async ({ payload, routeParams, user }) => {
    const id = readId(routeParams?.['id']);
    const role = readRole(user);
    if (id === null || role === null || !releasers.includes(role)) return mayNot();
    const outcome = await runRelease(payload, { id, user });
    if (outcome.kind === 'released') {
      const { releasedAt, documents } = outcome;
      return Response.json({ releasedAt, documents });
    }
    if (outcome.kind === 'already') {
      return refuse({
        status: 409,
        name: 'Conflict',
        message: 'It was released before. Make a new release for what came since.',
      });
    }
    if (outcome.kind === 'no-transactions') {
      return refuse({
        status: 501,
        name: 'NoTransactions',
        message:
          'Nothing was published: without transactions a release could be left half done. Run MongoDB as a replica set and name it in DATABASE_URL, or publish the documents one by one.',
      });
    }
    const message = `Nothing was published. ${outcome.reason}`;
    return outcome.isForbidden
      ? refuse({ status: 403, name: 'Forbidden', message })
      : refuse({ status: 409, name: 'Conflict', message });
  },
};
