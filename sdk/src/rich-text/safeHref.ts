const safeSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * The address when it is safe to lead a reader to: http, https, mailto, tel or relative to this site;
 * otherwise null. Null also for addresses that begin with two slashes or backslashes: they look
 * relative and lead to another host. Control characters, which browsers ignore inside a scheme, are
 * taken out.
 */
export function safeHref(address: unknown): string | null {
  if (typeof address !== 'string') return null;

  const cleaned = address
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff]/g, '')
    .trim();
  if (cleaned === '' || /^[\\/]{2}/.test(cleaned)) return null;
  const beforePath = /^[^/?#\\]*/.exec(cleaned)?.[0] ?? '';
  const colon = beforePath.indexOf(':');
  if (colon === -1) return cleaned;
  return safeSchemes.has(beforePath.slice(0, colon).toLowerCase()) ? cleaned : null;
}

/** Like `safeHref`, for what a page loads by itself: http, https or relative. */
export function safeSource(address: unknown): string | null {
  const href = safeHref(address);
  return href === null || /^(?:mailto|tel):/i.test(href) ? null : href;
}
