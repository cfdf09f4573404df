import { type CollectionBeforeOperationHook, ValidationError } from 'payload';

/** The fewest characters a password may have. */
export const minimumPasswordLength = 12;

function readPassword(args: unknown): unknown {
  if (typeof args !== 'object' || args === null || !('data' in args)) return undefined;
  const { data } = args;
  if (typeof data !== 'object' || data === null || !('password' in data)) return undefined;
  return data.password;
}

/** Refuses short passwords wherever one is set: new users, changes, resets. */
export const requireLongPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return;
  const password = readPassword(args);
  if (password === undefined || password === null || password === '') return;
  if (typeof password === 'string' && password.length >= minimumPasswordLength) return;
  throw new ValidationError(
    {
      collection: 'users',
      errors: [
        {
          path: 'password',
          message: `Choose a password of ${minimumPasswordLength} characters or more.`,
        },
      ],
    },
    req.t,
  );
};
