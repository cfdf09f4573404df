import { ContentError } from '../errors/contentError.ts';
import { describeError } from '../errors/describeError.ts';
import { readData } from './classifyResponse.ts';
import type { Transport, TransportOptions, TransportRequest } from './transport.ts';
import { readOperationText } from './readOperationText.ts';
import { writeSearch } from './writeSearch.ts';

/** GraphQL over bare `fetch`: no parser, no printer, nothing beyond web standards. */
export function createFetchTransport(options: TransportOptions): Transport {
  return { send: (request) => sendRequest(options, request) };
}

async function sendRequest(options: TransportOptions, request: TransportRequest): Promise<object> {
  const query = readOperationText(request.document);
  const { response, text } = await receiveText(options, request, query);
  return readData(
    {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body: parseJson(text),
    },
    request.operation,
  );
}

async function receiveText(
  options: TransportOptions,
  request: TransportRequest,
  query: string,
): Promise<{ response: Response; text: string }> {
  const { operation } = request;
  try {
    const response = await options.fetch(...writeRequest(options, request, query));
    return { response, text: await response.text() };
  } catch (cause) {
    const message = describeError({ code: 'NETWORK', operation });
    throw new ContentError({ code: 'NETWORK', operation, message, cause });
  }
}

function writeRequest(
  { endpoint, headers, preferGet }: TransportOptions,
  { isRead, signal, variables }: TransportRequest,
  query: string,
): [string, RequestInit] {
  const accept = 'application/graphql-response+json, application/json';
  const search = preferGet && isRead ? writeSearch(query, variables) : null;
  if (search !== null) {
    const separator = endpoint.includes('?') ? '&' : '?';
    return [endpoint + separator + search, { headers: { accept, ...headers }, signal }];
  }
  return [
    endpoint,
    {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
      signal,
    },
  ];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
