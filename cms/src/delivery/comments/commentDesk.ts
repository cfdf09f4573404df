import type { PublishedKey } from '../../published/publishedDocument.ts';

/** A comment as it may be kept: plain text, within its limits. */
export interface NewComment {
  article: PublishedKey;
  authorName: string;
  text: string;
}

/** What became of it: it waits for a person, the client wrote too many, or it couldn't be kept. */
export type CommentOutcome =
  { kind: 'received' } | { kind: 'limited'; seconds: number } | { kind: 'failed' };

/** Takes comments in, where that can be done; whoever only reads has none. */
export interface CommentDesk {
  /** `client` is whom the comment counts for: an address, or the network it lies in. */
  receive(comment: NewComment, options: { client: string }): Promise<CommentOutcome>;
}
