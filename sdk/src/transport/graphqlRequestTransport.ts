import { type DocumentNode, print } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import type { ClientOptions } from '../client/clientOptions.ts';
import type { OperationText } from '../operations/typedText.ts';
import { checkCall } from './checkCall.ts';
import { isRecord } from './isRecord.ts';
import { readAnswer } from './readAnswer.ts';
import type { Outcome, Transport, TransportRequest } from './transport.ts';
import { writeHeaders } from './writeHeaders.ts';
import { writeSearch } from './writeSearch.ts';

/**
 * graphql-request, with its errors turned into outcomes: its own carry the query, the variables
 * and the whole body in their messages, so they are not even kept as the cause.
 */
export const graphqlRequestTransport: Transport = {
  check: checkCall,
  readText: readDocument,
  send: sendRequest,
};

async function sendRequest(options: ClientOptions, request: TransportRequest): Promise<Outcome> {
  const { endpoint, fetch = globalThis.fetch, preferGet } = options;
  const { fetchOptions, isRead, query, variables } = request;
  const fits = preferGet && isRead && writeSearch(query, variables) !== null;
  const client = new GraphQLClient(endpoint, {
    ...fetchOptions,
    fetch,
    headers: writeHeaders(options),
    // Without this each call would parse its document only to find the operation's name.
    excludeOperationName: true,
    method: fits ? 'GET' : 'POST',
  });
  try {
    const { data, status } = await client.rawRequest({
      query,
      ...(variables === undefined ? {} : { variables: { ...variables } }),
    });
    return readAnswer(status, null, { data });
  } catch (error) {
    if (error instanceof ClientError) return readClientError(error);
    // fetch rejects with a TypeError, both before and within the body; the rest is bad JSON, and
    // the message of a JSON error quotes the body.
    return error instanceof TypeError
      ? { failure: { code: 'NETWORK', cause: error } }
      : { failure: { code: 'BAD_RESPONSE' } };
  }
}

function readClientError(error: ClientError): Outcome {
  const { status, headers, errors, data } = error.response;
  const retryAfter = headers instanceof Headers ? headers.get('retry-after') : null;
  return readAnswer(status, retryAfter, { errors, data });
}

const printed = new WeakMap<object, string>();

/** The text of a document; a parsed one is printed once, not on each call. */
function readDocument(document: OperationText | undefined): string {
  if (!isParsedDocument(document)) {
    const text = String(document ?? '');
    if (!text.trim()) throw new TypeError('Give the text of an operation.');
    return text;
  }
  const known = printed.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  printed.set(document, text);
  return text;
}

function isParsedDocument(value: unknown): value is DocumentNode {
  return isRecord(value) && value['kind'] === 'Document';
}
