/** A page that can't be read; the message says what is wrong and what to do. */
export class PageError extends Error {
  override readonly name = 'PageError';
  /** Line of the file, from 1; null where it isn't known. */
  readonly line: number | null;

  constructor(message: string, { line, cause }: { line: number | null; cause?: unknown }) {
    super(message, { cause });
    this.line = line;
  }
}
