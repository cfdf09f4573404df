import type { Payload } from 'payload';
import { GuessLimit } from '../access/guessLimit.ts';
import type { CommentDesk } from '../delivery/comments/commentDesk.ts';

/** Comments of one client in a minute. */
export const defaultCommentsPerMinute = 5;

export interface CommentDeskOptions {
  /** Comments of one client in a minute. @default 5 */
  mostPerMinute?: number;
  /** Milliseconds since some moment. @default performance.now */
  clock?: () => number;
}

/** Keeps readers' comments in the CMS, where they wait for a person. */
export function openCommentDesk(
  payload: Payload,
  {
    mostPerMinute = defaultCommentsPerMinute,
    clock = () => performance.now(),
  }: CommentDeskOptions = {},
): CommentDesk {
  const limit = new GuessLimit({ most: mostPerMinute, windowMs: 60_000, clock });
  return {
    async receive({ article, authorName, text }, { client }) {
      const seconds = limit.take(client);
      if (seconds > 0) return { kind: 'limited', seconds };
      const document = article.slice('articles:'.length);
      try {
        await payload.create({
          collection: 'comments',
          data: { document, authorName, text, status: 'pending' },
        });
        return { kind: 'received' };
      } catch (error) {
        // The database's own words would hold what the reader wrote.
        const name = error instanceof Error ? error.name : 'Error';
        payload.logger.error({ name }, 'A comment could not be kept.');
        return { kind: 'failed' };
      }
    },
  };
}
