import { z } from 'zod';

const loggedIn = z.object({ token: z.string() });
const refused = z.object({ errors: z.array(z.object({ message: z.string() })) });
const saved = z.object({ doc: z.object({ id: z.string() }) });

export interface EditorAnswer {
  status: number;
  /** The document's id when it was saved. */
  id: string | null;
  /** Why it was refused, in the API's words. */
  reason: string | null;
  text: string;
}

/** An editor at Payload's REST API of a running CMS. */
export interface EditorClient {
  send(method: string, path: string, data?: object): Promise<EditorAnswer>;
}

export async function logIn(
  origin: string,
  login: { email: string; password: string },
): Promise<EditorClient> {
  const answer = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify(login),
  });
  const { token } = loggedIn.parse(await answer.json());
  return {
    async send(method, path, data) {
      const response = await fetch(`${origin}/api/${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
        ...(data ? { body: JSON.stringify(data) } : {}),
        signal: AbortSignal.timeout(120_000),
      });
      const text = await response.text();
      const body: unknown = text.startsWith('{') ? JSON.parse(text) : null;
      return {
        status: response.status,
        id: saved.safeParse(body).data?.doc.id ?? null,
        reason: refused.safeParse(body).data?.errors[0]?.message ?? null,
        text,
      };
    },
  };
}
