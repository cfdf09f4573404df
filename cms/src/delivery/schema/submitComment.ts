import { readCommentText } from '../comments/readComment.ts';
import type { NewComment } from '../comments/commentDesk.ts';
import { DeliveryError } from '../errors/deliveryError.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { withCost } from '../limits/fieldCost.ts';
import { builder } from './builder.ts';
import { readKey } from './readStored.ts';

const CommentInput = builder.inputType('CommentInput', {
  description: 'What a reader writes about a guide.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The id of the guide.' }),
    authorName: t.string({
      required: true,
      description: 'The name to show: plain text in one line, at most 80 characters.',
    }),
    text: t.string({
      required: true,
      description: 'The comment: plain text, at most 4,000 characters.',
    }),
    website: t.string({
      description:
        'A trap for programs: a field that people don’t see. Pass on what stands in it; a comment with anything there is dropped without a word.',
    }),
  }),
});

const CommentStatus = builder.enumType('CommentStatus', {
  description: 'What becomes of a comment.',
  values: {
    PENDING: { value: 'pending', description: 'It is shown once a person has approved it.' },
  },
});

const CommentReceipt = builder.objectRef<{ status: 'pending' }>('CommentReceipt').implement({
  description: 'A comment was taken in.',
  fields: (t) => ({
    status: t.field({
      type: CommentStatus,
      description: 'What becomes of it.',
      resolve: ({ status }) => status,
    }),
  }),
});

/** Hands a comment to whoever keeps it; throws a refusal when it isn't kept. */
async function handIn(context: DeliveryContext, comment: NewComment): Promise<void> {
  const { desk, client } = context;
  if (desk === null) {
    throw new DeliveryError('READ_ONLY', 'This server only reads. Send comments to the CMS.');
  }
  const outcome = await desk.receive(comment, { client });
  if (outcome.kind === 'failed') {
    throw new DeliveryError('NOT_READY', 'The comment could not be kept. Try again in a moment.', {
      headers: { 'Retry-After': '2' },
    });
  }
  if (outcome.kind === 'limited') {
    throw new DeliveryError(
      'RATE_LIMITED',
      'Too many comments. Wait as "Retry-After" says, then go on.',
      { headers: { 'Retry-After': String(outcome.seconds) } },
    );
  }
}

builder.mutationType({ description: 'Everything that can be written: comments, by POST.' });

builder.mutationField('submitComment', (t) =>
  t.field({
    type: CommentReceipt,
    description:
      'Hands in a comment on a guide. It is shown once a person has approved it. Refused are text that is too long (nothing is cut), more than 5 comments a minute, and comments at a server that only reads.',
    args: {
      comment: t.arg({ type: CommentInput, required: true, description: 'The comment.' }),
    },
    extensions: withCost({ weight: 100 }),
    resolve: async (_, { comment }, context) => {
      const authorName = readCommentText('authorName', comment.authorName);
      const text = readCommentText('text', comment.text);
      const key = readKey(comment.article);
      const article = key && context.get(key);
      if (!article || article.type !== 'articles') {
        throw new DeliveryError('NOT_FOUND', 'No published article has that id.');
      }
      if (!comment.website) await handIn(context, { article: article.key, authorName, text });
      return { status: 'pending' as const };
    },
  }),
);
