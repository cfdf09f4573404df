import type { PayloadRequest } from 'payload';

/** True for a person's browser that opens a page, false for programs and scripts. */
function opensPage(headers: Headers): boolean {
  return headers.get('accept')?.includes('text/html') ?? false;
}

/**
 * Where a person without a login goes who opened a route in the browser: the login of the admin,
 * which leads back to the route with these parameters of its address. Null for programs. The way back
 * is a path of this server: nothing that was sent names another.
 */
export function loginAddress(
  {
    headers,
    payload,
    pathname,
    searchParams,
  }: Pick<PayloadRequest, 'headers' | 'payload' | 'pathname' | 'searchParams'>,
  { keep }: { keep: readonly string[] },
): string | null {
  if (!opensPage(headers) || !/^\/[^/\\]/.test(pathname)) return null;
  const kept = new URLSearchParams(keep.map((name) => [name, searchParams.get(name) ?? '']));
  const redirect = `${pathname}?${kept.toString()}`;
  const { routes } = payload.config;
  return `${routes.admin}/login?${new URLSearchParams({ redirect }).toString()}`;
}
