import type { ClientOptions } from '../client/clientOptions.ts';
import { readAnswer } from './readAnswer.ts';
import { readOperationText } from './readOperationText.ts';
import type { Outcome, Transport, TransportRequest } from './transport.ts';
import { writeHeaders } from './writeHeaders.ts';
import { writeSearch } from './writeSearch.ts';

/** GraphQL over bare `fetch`: no parser, no printer, nothing beyond web standards. */
export const fetchTransport: Transport = { readText: readOperationText, send: sendRequest };

async function sendRequest(
  options: ClientOptions,
  { fetchOptions, isRead, query, variables }: TransportRequest,
): Promise<Outcome> {
  // A global fetch is looked up at each call, so that one replaced later (by a framework) is seen.
  const { endpoint, fetch = globalThis.fetch, preferGet } = options;
  const search = preferGet && isRead && writeSearch(query, variables);
  const headers = writeHeaders(options);
  const init: RequestInit = { ...fetchOptions, headers };
  if (!search) {
    headers['content-type'] = 'application/json';
    init.method = 'POST';
    init.body = JSON.stringify({ query, variables });
  }
  try {
    const response = await fetch(
      search ? endpoint + (endpoint.includes('?') ? '&' : '?') + search : endpoint,
      init,
    );
    const text = await response.text();
    return readAnswer(response.status, response.headers.get('retry-after'), parseJson(text));
  } catch (cause) {
    return { failure: { code: 'NETWORK', cause } };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
