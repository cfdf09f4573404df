/**
 * The header in which the server tells the API who a request comes from. Requests of the web API
 * carry no address; the server sets this one itself, over whatever the client sent.
 */
export const clientHeader = 'x-signpost-client';

/** The client of a request, as the server noted it; one name for all where it noted none. */
export function readClient(headers: Headers): string {
  return headers.get(clientHeader) ?? 'unknown';
}
