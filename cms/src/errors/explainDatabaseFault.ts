import type { AfterErrorHook } from 'payload';
import { answerError } from './answerError.ts';
import { describeDatabaseFault } from './describeDatabaseFault.ts';

/**
 * Says what to do when the database is away, full, read-only or busy, where Payload would say that
 * something went wrong.
 */
export const explainDatabaseFault: AfterErrorHook = (args) => {
  const fault = describeDatabaseFault(args.error);
  if (fault) return answerError(args, { name: 'DatabaseFault', ...fault });
};
