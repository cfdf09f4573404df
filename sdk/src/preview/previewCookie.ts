/** What a browser keeps of a preview. */
export interface PreviewCookie {
  token: string;
  /** The key of the document: `articles:…`. */
  document: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** The cookies of a preview: the token, and the question that a code has to answer. */
export const cookieNames = { token: 'signpost-preview', state: 'signpost-preview-state' } as const;

/** One cookie out of a `Cookie` header; null when it isn't there. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/** The preview that a browser is in; null when it is in none, or its time is up. */
export function readPreviewCookie(
  header: string | null | undefined,
  now: number = Date.now(),
): PreviewCookie | null {
  return parsePreviewCookie(readCookie(header, cookieNames.token), now);
}

/** The preview in the value of the cookie. */
export function parsePreviewCookie(
  value: string | null | undefined,
  now: number = Date.now(),
): PreviewCookie | null {
  const match = /^([a-z-]+)\.([\w-]+)~(\d+)~([\w.-]+)$/.exec(value ?? '');
  const [, type, id, expires, token = ''] = match ?? [];
  const expiresAt = Number(expires);
  return match && expiresAt > now ? { token, document: `${type}:${id}`, expiresAt } : null;
}

/** The value of the cookie, in letters that every cookie may hold. */
export function writePreviewCookie({ document, expiresAt, token }: PreviewCookie): string {
  return `${document.replace(':', '.')}~${expiresAt}~${token}`;
}

/** A `Set-Cookie` header that scripts can't read; one of no value removes the cookie. */
export function setCookie(
  name: string,
  value: string,
  { isSecure, maxAgeSeconds }: { isSecure: boolean; maxAgeSeconds: number },
): string {
  const age = `Max-Age=${value === '' ? 0 : Math.max(0, Math.floor(maxAgeSeconds))}`;
  const parts = [`${name}=${value}`, 'Path=/', age, 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(isSecure ? ['Secure'] : [])].join('; ');
}
