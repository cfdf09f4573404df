import { innerErrors } from './innerErrors.ts';

/** What the databases and Payload say of a value that is not of its field's kind. */
const badValues: readonly ((name: string, message: string) => boolean)[] = [
  (name) => name === 'CastError' || name === 'BSONError',
  (name, message) => name === 'ValidationError' && / validation failed: .*Cast to /s.test(message),
  (name, message) => name === 'RangeError' && message === 'Invalid time value',
  (_, message) => message.startsWith('SQLite3 can only bind '),
  (_, message) => message.endsWith(' cannot be passed as argument to the database'),
];

/** What a client is told of a value that the database could not take; null for any other error. */
export function describeBadValue(error: unknown): string | null {
  for (const { name, message } of innerErrors(error)) {
    if (badValues.some((matches) => matches(String(name), String(message)))) {
      return 'A value is not of the kind that its field takes. Nothing was changed: send texts as text, dates as 2026-01-31, references by id.';
    }
  }
  return null;
}
