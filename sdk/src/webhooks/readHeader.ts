/** Headers of a request: those of `fetch`, or those of Node's servers. */
export type WebhookHeaders =
  { get(name: string): string | null } | Readonly<Record<string, string | string[] | undefined>>;

/** A header by its name in lower case; null when it is absent. */
export function readHeader(headers: WebhookHeaders, name: string): string | null {
  if (hasGet(headers)) return headers.get(name);
  const value = headers[name];
  return typeof value === 'string' ? value : (value?.join(',') ?? null);
}

function hasGet(headers: WebhookHeaders): headers is { get(name: string): string | null } {
  return typeof headers['get'] === 'function';
}
