import { ValidationError } from 'payload';

/** What went wrong, for the person who imports: no stack, no query. */
export function describeError(error: unknown): string {
  if (error instanceof ValidationError) {
    const parts = error.data.errors.map(({ path, message }) => `${path}: ${message}`);
    return parts.length > 0 ? parts.join('; ') : error.message;
  }
  if (error instanceof RangeError) return 'The file nests too deeply to be read.';
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}
