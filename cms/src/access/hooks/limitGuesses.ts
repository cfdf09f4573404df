import {
  APIError,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import { readClient } from '../clientAddress.ts';
import { GuessLimit } from '../guessLimit.ts';
import { readEmail } from '../readEmail.ts';

/** By client: wrong passwords of any account, mails asked for, reset tokens tried. */
const guesses = new GuessLimit();
/** By client and account: wrong passwords. */
const guessesAtAccount = new GuessLimit({ most: 5 });
const limited: readonly string[] = ['login', 'forgotPassword', 'resetPassword'];

/** Programs on the server guess nothing. */
function comesFromOutside(req: PayloadRequest): boolean {
  return req.payloadAPI !== 'local';
}

function nameAccount(req: PayloadRequest, email: string): string {
  return `${readClient(req.headers)} ${email}`;
}

function refuseGuess(req: PayloadRequest, seconds: number): never {
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
}

/**
 * Refuses a client that guesses too often: wrong passwords, accounts to send a mail to, reset
 * tokens. It sits with the operations, so that no spelling of an address and no API goes round it.
 * Wrong passwords are counted by client and account, whether or not the account exists, so that
 * nobody can lock somebody else out from elsewhere; see docs/decisions/0300.
 */
export const limitGuesses: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!limited.includes(operation) || !comesFromOutside(req)) return;
  // Who is answered there has logged in already, and one request could hold many guesses.
  if (req.payloadAPI === 'GraphQL') {
    throw new APIError('Log in and reset passwords over REST, at /api/users.', 403, null, true);
  }
  const email = operation === 'login' ? readEmail(args) : null;
  const seconds =
    guesses.take(readClient(req.headers)) ||
    (email === null ? 0 : guessesAtAccount.take(nameAccount(req, email)));
  if (seconds > 0) refuseGuess(req, seconds);
};

/** The right password was no guess. */
export const forgetRightGuess: CollectionAfterLoginHook = ({ req, user }) => {
  if (!comesFromOutside(req)) return;
  guesses.giveBack(readClient(req.headers));
  guessesAtAccount.giveBack(nameAccount(req, String(user['email'])));
};
