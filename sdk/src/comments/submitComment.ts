import type { CallOptions } from '../client/clientOptions.ts';
import type { ContentClient } from '../client/contentClient.ts';
import { SubmitCommentOperation, type SubmitCommentResult } from '../generated/operations.ts';
import type { CommentInput } from '../generated/schemaTypes.ts';

/** What becomes of a comment that was handed in. */
export type CommentReceipt = SubmitCommentResult['item'];

/**
 * Hands in a comment on a guide, which is shown once a person has approved it. It is sent once,
 * never again by itself. Throws a `ContentError`: `RATE_LIMITED` after too many comments, or
 * `GRAPHQL` with the `reasons` for a refusal (too long a text, no such guide).
 */
export async function submitComment(
  content: Pick<ContentClient, 'query'>,
  comment: CommentInput,
  call?: CallOptions,
): Promise<CommentReceipt> {
  const { item } = await content.query(SubmitCommentOperation, { comment }, call);
  return item;
}
