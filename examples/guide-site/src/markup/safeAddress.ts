const allowedProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const base = 'http://relative.invalid';

/**
 * The address as it may stand in a page, or null: http, https, mailto, tel, a path on this site, a
 * query or a fragment. Judged as a browser would read it, so that `java\nscript:` is no way in.
 */
export function safeAddress(address: string): string | null {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed, base)) return null;
  const parsed = new URL(trimmed, base);
  if (!allowedProtocols.has(parsed.protocol)) return null;
  const hasProtocol = /^[a-z][a-z0-9+.-]*:/i.test(trimmed);
  if (hasProtocol) return trimmed;
  return parsed.origin === base ? trimmed : null;
}
