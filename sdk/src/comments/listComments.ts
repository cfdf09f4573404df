import type { CallOptions } from '../client/clientOptions.ts';
import { type Selector, selectOne } from '../client/collection.ts';
import type { ContentClient } from '../client/contentClient.ts';
import type { Page, PageOptions } from '../client/listCollection.ts';
import { type Comment, CommentsOperation } from '../generated/operations.ts';

/**
 * What readers wrote about a guide and a person has approved, oldest first; null when the guide is
 * not published. Text is plain, never markup. Throws `ContentError` like every call of the client.
 *
 * @example
 * const page = await listComments(content, { slug: 'hand-therapy', first: 50 });
 */
export async function listComments(
  content: Pick<ContentClient, 'query'>,
  options: Selector & PageOptions,
  call?: CallOptions,
): Promise<Page<Comment> | null> {
  const { after, first } = options;
  const variables = { ...selectOne(options), first, after };
  const { item } = await content.query(CommentsOperation, variables, call);
  return item?.comments ?? null;
}
