import { ValidationError } from 'payload';
import { PageError } from '../markdown/pageError.ts';
import type { FailedFile } from './importReport.ts';

/** Why a guide that lacks these fields can't be published. */
export function describeMissing(fields: readonly string[]): string {
  return fields.includes('body')
    ? 'The page has no text. Write some, and import again.'
    : `It has no ${fields.join(' and no ')}. Give it in the front matter, and import again.`;
}

/** What went wrong, for the person who imports: no stack, no query. */
export function describeError(error: unknown): string {
  if (error instanceof ValidationError) {
    const { errors } = error.data;
    if (errors.length > 0 && errors.every(({ message }) => /is required\.$/.test(message))) {
      return describeMissing(errors.map(({ path }) => path));
    }
    const parts = errors.map(({ path, message }) => `${path}: ${message}`);
    return parts.length > 0 ? parts.join('; ') : error.message;
  }
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}

/** A file that couldn't be imported, with the line if it is known. */
export function describeFailure(file: string, error: unknown): FailedFile {
  const line = error instanceof PageError ? error.line : null;
  return { file, ...(line === null ? {} : { line }), reason: describeError(error) };
}
