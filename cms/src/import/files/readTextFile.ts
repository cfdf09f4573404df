import { open } from 'node:fs/promises';
import { SourceError } from './sourceError.ts';

/** Longer files are refused: no guide is that long, and parsing takes more than linear time. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/**
 * Reads a text file of at most 2 MB in UTF-8, or in UTF-16 if it begins with that mark. Gives it with
 * plain line ends. Throws `SourceError` with a plain reason.
 */
export async function readTextFile(file: string): Promise<string> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new SourceError('The file can’t be opened: look whether you may read it.', { cause });
  });
  try {
    const { size } = await handle.stat();
    if (size > MAX_TEXT_BYTES) {
      throw new SourceError('The file is larger than 2 MB. Divide it into several guides.');
    }
    const bytes = await handle.readFile();
    if (isArchive(bytes)) {
      throw new SourceError('The file is no text, but a Word file or an archive. Save it as text.');
    }
    const text = decode(bytes);
    if (text.includes('\0')) throw new SourceError('The file is not text.');
    return text.replace(/\r\n?/g, '\n');
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    const isEncoding = cause instanceof TypeError;
    throw new SourceError(
      isEncoding
        ? 'The file is not in UTF-8. Save it so, and import again.'
        : 'The file can’t be read.',
      { cause },
    );
  } finally {
    await handle.close();
  }
}

/** True for ZIP, which files of Word and of other offices are. */
function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
}

/** Throws `TypeError` for bytes that are no text in the encoding. */
function decode(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
