import { ContentError } from '../errors/contentError.ts';
import { describeError } from '../errors/describeError.ts';
import { readData } from './classifyResponse.ts';
import type { Transport, TransportOptions, TransportRequest } from './transport.ts';
import { readOperationText } from './readOperationText.ts';

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
    const response = await options.fetch(options.endpoint, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        ...options.headers,
      },
      body: JSON.stringify({ query, variables: request.variables }),
      signal: request.signal,
    });
    return { response, text: await response.text() };
  } catch (cause) {
    const message = describeError({ code: 'NETWORK', operation });
    throw new ContentError({ code: 'NETWORK', operation, message, cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
