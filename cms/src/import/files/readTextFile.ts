import { open } from 'node:fs/promises';
import { SourceError } from './sourceError.ts';

/** Longer files are refused: no guide is that long, and parsing takes more than linear time. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/** Reads a text file of at most 2 MB in UTF-8. Throws `SourceError` with a plain reason. */
export async function readTextFile(file: string): Promise<string> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new SourceError('The file can’t be opened.', { cause });
  });
  try {
    const { size } = await handle.stat();
    if (size > MAX_TEXT_BYTES) throw new SourceError('The file is larger than 2 MB.');
    const bytes = await handle.readFile();
    if (bytes.includes(0)) throw new SourceError('The file is not text.');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    const isEncoding = cause instanceof TypeError;
    throw new SourceError(isEncoding ? 'The file is not in UTF-8.' : 'The file can’t be read.', {
      cause,
    });
  } finally {
    await handle.close();
  }
}
