import {
  APIError,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import { readClient } from '../clientAddress.ts';
import { GuessLimit } from '../guessLimit.ts';

const guesses = new GuessLimit();
const limited: readonly string[] = ['login', 'forgotPassword', 'resetPassword'];

/** Programs on the server guess nothing. */
function comesFromOutside(req: PayloadRequest): boolean {
  return req.payloadAPI !== 'local';
}

/**
 * Refuses a client that guesses too often: wrong passwords, accounts to send a mail to, reset
 * tokens. It sits with the operations, so that no spelling of an address and no API goes round it.
 * An account is locked by itself as well; this limits one client that tries many accounts.
 */
export const limitGuesses: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (!limited.includes(operation) || !comesFromOutside(req)) return;
  const seconds = guesses.take(readClient(req.headers));
  if (seconds === 0) return;
  req.responseHeaders = new Headers({
    ...Object.fromEntries(req.responseHeaders ?? []),
    'Retry-After': String(seconds),
  });
  throw new APIError(
    `Too many attempts. Wait ${Math.ceil(seconds / 60)} minutes, then try again.`,
    429,
    null,
    true,
  );
};

/** The right password was no guess. */
export const forgetRightGuess: CollectionAfterLoginHook = ({ req }) => {
  if (comesFromOutside(req)) guesses.giveBack(readClient(req.headers));
};
