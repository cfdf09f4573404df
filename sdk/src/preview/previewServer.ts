import { isRecord } from '../transport/isRecord.ts';
import type { PreviewCookie } from './previewCookie.ts';

/** What the content server says of a preview. */
export interface ServedPreview extends PreviewCookie {
  /** Where the document's page stands; null while it has no slug. */
  path: string | null;
}

/** Where previews are asked for. */
export interface PreviewServer {
  /** The address of the delivery API, as the client has it. */
  endpoint: string;
  /** What sends the requests. @default the global fetch */
  fetch?: typeof globalThis.fetch | undefined;
}

const timeoutMs = 10_000;

async function ask(server: PreviewServer, init: RequestInit): Promise<Response | null> {
  const { endpoint, fetch = globalThis.fetch } = server;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    return await fetch(`${endpoint}/preview`, { ...init, cache: 'no-store', signal });
  } catch {
    return null;
  }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function readPreview(
  response: Response | null,
  token: string | null,
): Promise<ServedPreview | null> {
  if (response === null || !response.ok) return null;
  const body: unknown = await response.json().catch(() => null);
  if (!isRecord(body)) return null;
  const { document, expiresAt, path = null } = body;
  const given = token ?? body['token'];
  if (typeof document !== 'string' || typeof expiresAt !== 'string') return null;
  if (typeof given !== 'string' || (path !== null && typeof path !== 'string')) return null;
  return { document, path, token: given, expiresAt: Date.parse(expiresAt) };
}

/** The preview that a hand-over code stands for; null when it is refused. */
export async function exchangeCode(
  server: PreviewServer,
  code: string,
): Promise<ServedPreview | null> {
  const response = await ask(server, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return readPreview(response, null);
}

/** The preview of a token as it stands now; null when it has ended. */
export async function describePreview(
  server: PreviewServer,
  token: string,
): Promise<ServedPreview | null> {
  return readPreview(await ask(server, { headers: bearer(token) }), token);
}

/** Ends a token, whoever may have got hold of it. */
export async function endPreview(server: PreviewServer, token: string): Promise<void> {
  await ask(server, { method: 'DELETE', headers: bearer(token) });
}
