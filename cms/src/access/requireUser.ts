import type { Endpoint, PayloadRequest } from 'payload';
import { isApiKey } from './apiKey.ts';
import { holdAnswer } from './holdAnswer.ts';
import { refuse, type Refusal } from '../requests/refusal.ts';
import { loginAddress } from './loginAddress.ts';
import { explainStranger } from './explainStranger.ts';

/** The only routes that answer without a login, by collection. */
const openRoutes: Record<string, readonly string[]> = {
  users: ['post /login', 'post /logout', 'post /forgot-password', 'post /reset-password'],
  media: ['get /file/:filename'],
};

/** Routes that do more work for an account that exists than for one that doesn't, and their time. */
const heldRoutes: Record<string, number> = { 'users post /forgot-password': 500 };

/** Routes that people open in the browser, and what of their address is kept over a login. */
const openedByPeople: Record<string, readonly string[]> = { '/:id/preview': ['state'] };

/** Routes that answer nobody, and what to do instead. */
const closedRoutes: Record<string, string> = {
  'users post /first-register': 'Create the administrator on the server: signpost create-admin',
  // Payload's query for it fails on SQLite; the admin only ever overwrites preferences.
  'payload-preferences delete /:key': 'Preferences are overwritten, not deleted.',
};

export const keysOnlyRead: Refusal = {
  status: 403,
  name: 'KeysOnlyRead',
  message: 'API keys only read. Log in to change something.',
};

/** True for a route that anybody may call. */
export function isOpenRoute(owner: string | null, { method, path }: Endpoint): boolean {
  return owner !== null && (openRoutes[owner]?.includes(`${method} ${path}`) ?? false);
}

async function answerStranger(req: PayloadRequest, { path }: Endpoint): Promise<Response> {
  const refusal = await explainStranger(req);
  const keep = openedByPeople[path];
  const Location =
    keep === undefined || refusal.status !== 401 ? null : loginAddress(req, { keep });
  if (Location === null) return refuse(refusal);
  const headers = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', Location };
  return new Response(null, { status: 303, headers });
}

/**
 * The same endpoint, answering 401 without a login and 403 to an API key that would write. `owner` is
 * the collection or global it belongs to, null for endpoints of the whole API.
 */
export function requireUser(owner: string | null, endpoint: Endpoint): Endpoint {
  const name = `${owner} ${endpoint.method} ${endpoint.path}`;
  const atLeastMs = heldRoutes[name];
  if (atLeastMs !== undefined) return holdAnswer(endpoint, { atLeastMs });
  if (isOpenRoute(owner, endpoint)) return endpoint;
  const closed = closedRoutes[name];
  return {
    ...endpoint,
    handler: async (req) => {
      if (closed !== undefined) {
        return refuse({ status: 403, name: 'RouteClosed', message: closed });
      }
      if (!req.user) return answerStranger(req, endpoint);
      if (endpoint.method !== 'get' && isApiKey(req.user)) return refuse(keysOnlyRead);
      return endpoint.handler(req);
    },
  };
}
