/** A `Retry-After` header in milliseconds from now; null when absent, past or not understood. */
export function parseRetryAfter(header: string | null | undefined): number | null {
  if (!header) return null;
  const seconds = Number(header);
  return seconds >= 0 ? seconds * 1000 : Math.max(0, Date.parse(header) - Date.now()) || null;
}
