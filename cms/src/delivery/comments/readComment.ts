import { commentLimits } from '../../fields/commentLimits.ts';
import { DeliveryError } from '../errors/deliveryError.ts';

type CommentField = keyof typeof commentLimits;

const labels: Readonly<Record<CommentField, string>> = { authorName: 'name', text: 'text' };

function refuse(field: CommentField, message: string): DeliveryError {
  return new DeliveryError('BAD_COMMENT', message, { details: { field } });
}

/** Control characters but tab and line feed, and those that turn the direction of a text around. */
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/**
 * A field of a comment as plain text: composed (NFC), with line feeds alone, without space around.
 * Throws a refusal; nothing is cut or taken out.
 */
export function readCommentText(field: CommentField, sent: string): string {
  const text = sent.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  const most = commentLimits[field];
  if (text === '') throw refuse(field, `The ${labels[field]} is empty. Write something.`);
  if (text.length > most) {
    throw refuse(
      field,
      `The ${labels[field]} has ${text.length} characters; ${most} are allowed. Shorten it.`,
    );
  }
  if (unwanted.test(text) || (field === 'authorName' && /[\n\t]/.test(text))) {
    throw refuse(
      field,
      `The ${labels[field]} may hold plain text only. Take control characters out.`,
    );
  }
  return text;
}
