import { PassThrough, type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { fetchError, readError } from './readError.ts';

export interface BodyLimit {
  /** Bytes, as they are sent and also as they are after decompression. */
  maxBytes: number;
  /**
   * What a longer body is: an error (`TOO_LARGE`), or cut there. One that can't be decompressed is an
   * error (`BAD_RESPONSE`), or counts as cut before its first byte.
   */
  overflow: 'error' | 'cut';
}

function createDecoder(encoding: string): Transform {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return new PassThrough();
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'deflate') return createInflate();
  if (name === 'br') return createBrotliDecompress();
  throw fetchError('BAD_RESPONSE');
}

/**
 * Reads a body, decompressed, up to a number of bytes. Both sides of the decompression are counted:
 * a small body can become a large one, and an endless one can become nothing.
 */
export async function readBody(
  body: Readable,
  { encoding, maxBytes, overflow }: BodyLimit & { encoding: string },
): Promise<{ body: Buffer; isCut: boolean }> {
  const parts: Buffer[] = [];
  let sent = 0;
  let size = 0;
  const tooLarge = fetchError('TOO_LARGE');
  try {
    await pipeline(
      body,
      async function* count(source: AsyncIterable<Buffer>) {
        for await (const part of source) {
          sent += part.length;
          if (sent > maxBytes && overflow === 'error') throw tooLarge;
          yield part;
          if (sent > maxBytes) throw tooLarge;
        }
      },
      createDecoder(encoding),
      async (source: AsyncIterable<Buffer>) => {
        for await (const part of source) {
          parts.push(part.subarray(0, maxBytes - size));
          size += part.length;
          if (size > maxBytes) throw tooLarge;
        }
      },
    );
    return { body: Buffer.concat(parts), isCut: false };
  } catch (error) {
    body.on('error', () => undefined).destroy();
    if (overflow === 'error') throw error;
    if (error === tooLarge) return { body: Buffer.concat(parts), isCut: true };
    if (readError(error).code !== 'BAD_RESPONSE') throw error;
    return { body: Buffer.alloc(0), isCut: true };
  }
}
