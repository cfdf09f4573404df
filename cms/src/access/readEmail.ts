/** The account that an operation's arguments name, as Payload looks it up; null when they name none. */
export function readEmail(args: unknown): string | null {
  if (typeof args !== 'object' || args === null || !('data' in args)) return null;
  const { data } = args;
  if (typeof data !== 'object' || data === null || !('email' in data)) return null;
  return typeof data.email === 'string' ? data.email.toLowerCase().trim() : null;
}
