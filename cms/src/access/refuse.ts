export const notLoggedIn = 'Log in first, or send an API key.';

/** An error in the shape of Payload's own. */
export function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
