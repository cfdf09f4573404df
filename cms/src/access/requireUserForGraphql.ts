import { type DocumentNode, parse } from 'graphql';
import { executeAuthStrategies, getPayload, type SanitizedConfig } from 'payload';
import { isApiKey } from './apiKey.ts';
import { refuse } from './refuse.ts';
import { refuseStranger } from './refuseStranger.ts';
import { keysOnlyRead } from './requireUser.ts';

type Handler = (request: Request) => Promise<Response>;

function parseQuery(body: unknown): DocumentNode | null {
  if (typeof body !== 'object' || body === null || !('query' in body)) return null;
  if (typeof body.query !== 'string') return null;
  try {
    return parse(body.query);
  } catch {
    return null;
  }
}

/** True only for a request that can be read and holds queries alone. */
async function onlyQueries(request: Request): Promise<boolean> {
  const body: unknown = await request.json().catch(() => null);
  const document = parseQuery(body);
  return (
    document !== null &&
    document.definitions.every(
      (definition) => definition.kind !== 'OperationDefinition' || definition.operation === 'query',
    )
  );
}

/**
 * Payload's GraphQL, answering nobody who isn't logged in, introspection included, and only queries
 * to API keys.
 */
export function requireUserForGraphql(
  handle: Handler,
  { config }: { config: Promise<SanitizedConfig> | SanitizedConfig },
): Handler {
  return async (request) => {
    const payload = await getPayload({ config });
    const { user } = await executeAuthStrategies({
      headers: request.headers,
      isGraphQL: true,
      payload,
    });
    if (!user) return refuseStranger({ headers: request.headers, payload });
    if (isApiKey(user) && !(await onlyQueries(request.clone()))) return refuse(403, keysOnlyRead);
    return handle(request);
  };
}
