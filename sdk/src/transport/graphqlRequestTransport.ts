import { type DocumentNode, print } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import { ContentError } from '../errors/contentError.ts';
import { describeError } from '../errors/describeError.ts';
import { isContentError } from '../errors/isContentError.ts';
import { readData } from './classifyResponse.ts';
import { isRecord } from './isRecord.ts';
import type { Transport, TransportOptions, TransportRequest } from './transport.ts';

/**
 * graphql-request, with its errors turned into `ContentError`s: its own carry the query, the
 * variables and the whole body in their messages, so they are not even kept as the cause.
 */
export function createGraphQLRequestTransport(options: TransportOptions): Transport {
  const client = new GraphQLClient(options.endpoint, {
    headers: options.headers,
    // Without this each call would parse its document only to find the operation's name.
    excludeOperationName: true,
    fetch: options.fetch,
  });
  return { send: (request) => sendRequest(client, request) };
}

async function sendRequest(client: GraphQLClient, request: TransportRequest): Promise<object> {
  const { operation, signal } = request;
  try {
    const { data, status } = await client.rawRequest({
      query: readDocument(request.document),
      signal,
      ...(request.variables === undefined ? {} : { variables: { ...request.variables } }),
    });
    return readData({ status, retryAfter: null, body: { data } }, operation);
  } catch (error) {
    if (isContentError(error)) throw error;
    if (error instanceof ClientError) return readClientError(error, operation);
    // fetch rejects with a TypeError, both before and within the body; the rest is bad JSON, and
    // the message of a JSON error quotes the body.
    const code = error instanceof TypeError ? 'NETWORK' : 'BAD_RESPONSE';
    const message = describeError({ code, operation });
    throw new ContentError({
      code,
      operation,
      message,
      ...(code === 'NETWORK' ? { cause: error } : {}),
    });
  }
}

function readClientError(error: ClientError, operation: string | null): object {
  const { status, headers, errors, data } = error.response;
  const retryAfter = headers instanceof Headers ? headers.get('retry-after') : null;
  return readData({ status, retryAfter, body: { errors, data } }, operation);
}

const printed = new WeakMap<object, string>();

/** The text of a document; a parsed one is printed once, not on each call. */
function readDocument(document: unknown): string {
  if (!isParsedDocument(document)) return String(document);
  const known = printed.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  printed.set(document, text);
  return text;
}

function isParsedDocument(value: unknown): value is DocumentNode {
  return isRecord(value) && value['kind'] === 'Document';
}
