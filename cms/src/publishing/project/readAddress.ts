import { readLinkAddress } from '../../fields/linkAddress.ts';
import { isWebAddress } from '../../fields/webAddress.ts';
import { isRecord } from '../../links/extract/lexicalNode.ts';

/** A full http(s) address, or null. */
export function readAddress(value: unknown): string | null {
  const address = readLinkAddress(value);
  return address !== null && isWebAddress(address) ? address : null;
}

/** A path on the site: starts with one slash. */
export function readSitePath(value: unknown): string | null {
  const address = readLinkAddress(value);
  return address !== null && address.startsWith('/') ? address : null;
}

/** The name of an uploaded file, as an address on this server. */
export function readFileAddress(media: unknown): string {
  const filename = isRecord(media) ? media['filename'] : null;
  return typeof filename === 'string' && filename !== ''
    ? `/api/media/file/${encodeURIComponent(filename)}`
    : '';
}
