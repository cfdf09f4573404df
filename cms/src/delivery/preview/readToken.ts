import type { IncomingHttpHeaders } from 'node:http';

/**
 * The token of `Authorization: Bearer …`, which asks for a draft; null when there is no such header.
 * Other schemes are those of a proxy, and mean nothing here.
 */
export function readToken({ authorization }: IncomingHttpHeaders): string | null {
  if (authorization === undefined) return null;
  const match = /^bearer(?:\s+(.*))?$/i.exec(authorization.trim());
  return match === null ? null : (match[1]?.trim() ?? '');
}
