export type { Comment } from '../generated/operations.ts';
export type { CommentInput, CommentStatus } from '../generated/schemaTypes.ts';
export { type CommentReceipt, submitComment } from './submitComment.ts';
export { listComments } from './listComments.ts';
