import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip';

/** Bodies below this many bytes are sent as they are: compressing them saves no packet. */
const smallestEncoded = 1024;

const choices = new LRUCache<string, { encoding: Encoding | null }>({ max: 200 });

function negotiateEncoding(header: string): Encoding | null {
  const taken = new Negotiator({ headers: { 'accept-encoding': header } }).encodings();
  if (taken.includes('br')) return 'br';
  return taken.includes('gzip') ? 'gzip' : null;
}

/** The compression to send a body with, by the client's `Accept-Encoding`; null for none. */
export function chooseEncoding(header: string | undefined, body: Buffer): Encoding | null {
  if (!header || body.length < smallestEncoded) return null;
  const known = choices.get(header);
  if (known) return known.encoding;
  const encoding = negotiateEncoding(header);
  choices.set(header, { encoding });
  return encoding;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Compresses off the main thread. */
export function encodeBody(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'gzip'
    ? compressGzip(body)
    : compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
