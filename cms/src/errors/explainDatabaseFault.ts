import type { AfterErrorHook } from 'payload';
import { describeDatabaseFault } from './describeDatabaseFault.ts';

/**
 * Says what to do when the database is away, full, read-only or busy, where Payload would say that
 * something went wrong.
 */
export const explainDatabaseFault: AfterErrorHook = ({ error }) => {
  const fault = describeDatabaseFault(error);
  if (!fault) return;
  const { message, status } = fault;
  return { response: { errors: [{ name: 'DatabaseFault', message }] }, status };
};
