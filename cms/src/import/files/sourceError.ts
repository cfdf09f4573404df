/** A file or folder that can't be imported; the message says why and what to do. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
