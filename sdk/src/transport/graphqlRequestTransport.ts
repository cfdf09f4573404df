import { type DocumentNode, print } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import { ContentError } from '../errors/contentError.ts';
import { describeError } from '../errors/describeError.ts';
import { isContentError } from '../errors/isContentError.ts';
import { readData } from './classifyResponse.ts';
import { isRecord } from './isRecord.ts';
import { writeSearch } from './writeSearch.ts';
import type { Transport, TransportOptions, TransportRequest } from './transport.ts';

/**
 * graphql-request, with its errors turned into `ContentError`s: its own carry the query, the
 * variables and the whole body in their messages, so they are not even kept as the cause.
 */
export function createGraphQLRequestTransport(options: TransportOptions): Transport {
  const connect = (method: 'GET' | 'POST'): GraphQLClient =>
    new GraphQLClient(options.endpoint, {
      headers: options.headers,
      // Without this each call would parse its document only to find the operation's name.
      excludeOperationName: true,
      fetch: options.fetch,
      method,
    });
  const clients = { post: connect('POST'), get: options.preferGet ? connect('GET') : null };
  return { send: (request) => sendRequest(clients, request) };
}

interface Clients {
  post: GraphQLClient;
  /** Null when nothing is to be sent by GET. */
  get: GraphQLClient | null;
}

async function sendRequest(
  { get, post }: Clients,
  { document, isRead, operation, signal, variables }: TransportRequest,
): Promise<object> {
  try {
    const query = readDocument(document);
    const fits = get !== null && isRead && writeSearch(query, variables) !== null;
    const { data, status } = await (fits ? get : post).rawRequest({
      query,
      signal,
      ...(variables === undefined ? {} : { variables: { ...variables } }),
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
