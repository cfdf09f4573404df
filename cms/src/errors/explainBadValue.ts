import type { AfterErrorHook } from 'payload';
import { answerError } from './answerError.ts';
import { describeBadValue } from './describeBadValue.ts';

/**
 * A draft is not validated, so a value of the wrong kind is noticed by the database alone: the
 * request was wrong then, and nothing here is broken.
 */
export const explainBadValue: AfterErrorHook = (args) => {
  const message = describeBadValue(args.error);
  if (message !== null) return answerError(args, { name: 'BadValue', message, status: 400 });
};
