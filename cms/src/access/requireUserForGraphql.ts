import type { DocumentNode } from 'graphql';
import { executeAuthStrategies, getPayload, type SanitizedConfig } from 'payload';
import { markRefused } from '../requests/markRefused.ts';
import { readOperation } from '../requests/readOperation.ts';
import { refuseInGraphql } from '../requests/refusal.ts';
import { isApiKey } from './apiKey.ts';
import { explainStranger } from './explainStranger.ts';
import { keysOnlyRead } from './requireUser.ts';

type Handler = (request: Request) => Promise<Response>;

function holdsOnlyQueries({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (definition) => definition.kind !== 'OperationDefinition' || definition.operation === 'query',
  );
}

/**
 * Payload's GraphQL, answering nobody who isn't logged in, introspection included, only queries to
 * API keys, and nothing that it could not read in a bounded time.
 */
export function requireUserForGraphql(
  handle: Handler,
  { config }: { config: Promise<SanitizedConfig> | SanitizedConfig },
): Handler {
  return async (request) => {
    const payload = await getPayload({ config });
    const { headers, method, url } = request;
    const { user } = await executeAuthStrategies({ headers, isGraphQL: true, payload });
    if (!user) return refuseInGraphql(await explainStranger({ headers, payload }));
    const operation = await readOperation(request);
    if (!operation.ok) return refuseInGraphql(operation.refusal);
    if (isApiKey(user) && !holdsOnlyQueries(operation.document)) {
      return refuseInGraphql(keysOnlyRead);
    }
    const { body } = operation;
    return markRefused(await handle(new Request(url, { method, headers, body })));
  };
}
