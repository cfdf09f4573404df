import type { ClientOptions } from '../client/clientOptions.ts';
import { readAnswer } from './readAnswer.ts';
import { readOperationText } from './readOperationText.ts';
import type { Outcome, Transport, TransportRequest } from './transport.ts';
import { writeHeaders } from './writeHeaders.ts';
import { writeSearch } from './writeSearch.ts';

/** GraphQL over bare `fetch`: no parser, no printer, nothing beyond web standards. */
export const fetchTransport: Transport = { readText: readOperationText, send: sendRequest };

async function sendRequest(options: ClientOptions, request: TransportRequest): Promise<Outcome> {
  // Looked up at each call, so that a global fetch replaced later (by a framework) is seen.
  const { fetch = globalThis.fetch } = options;
  const [address, init] = writeRequest(options, request);
  try {
    const response = await fetch(address, init);
    const text = await response.text();
    return readAnswer(response.status, response.headers.get('retry-after'), parseJson(text));
  } catch (cause) {
    return { failure: { code: 'NETWORK', cause } };
  }
}

function writeRequest(
  options: ClientOptions,
  { fetchOptions, isRead, query, variables }: TransportRequest,
): [string, RequestInit] {
  const { endpoint, preferGet } = options;
  const search = preferGet && isRead && writeSearch(query, variables);
  const headers = writeHeaders(options);
  const init = { ...fetchOptions, headers };
  if (search) return [endpoint + (endpoint.includes('?') ? '&' : '?') + search, init];
  headers['content-type'] = 'application/json';
  return [endpoint, { ...init, method: 'POST', body: JSON.stringify({ query, variables }) }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
