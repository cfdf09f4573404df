import { isUtf8 } from 'node:buffer';
import { DeliveryError } from '../errors/deliveryError.ts';

/** A GraphQL request whose text is known. */
export interface RequestParams {
  query: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/** A GraphQL request as it came: by text, by the hash of a persisted query, or both. */
export interface SentParams {
  query: string | null;
  /** The SHA-256 of the text, when the request names a persisted query. */
  hash: string | null;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the hash of the protocol for automatic persisted queries. */
function readHash(extensions: unknown): string | null {
  if (extensions == null) return null;
  if (!isRecord(extensions)) {
    throw new DeliveryError('BAD_REQUEST', '"extensions" must be a JSON object.');
  }
  const { persistedQuery } = extensions;
  if (persistedQuery == null) return null;
  const hash = isRecord(persistedQuery) ? persistedQuery['sha256Hash'] : null;
  if (!isRecord(persistedQuery) || persistedQuery['version'] !== 1 || !isHash(hash)) {
    throw new DeliveryError(
      'BAD_REQUEST',
      '"persistedQuery" must have "version" 1 and the SHA-256 of the query as "sha256Hash".',
    );
  }
  return hash;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function readQuery(query: unknown, hash: string | null): string | null {
  if (query === null && hash !== null) return null;
  if (typeof query === 'string' && query.trim() !== '') return query;
  throw new DeliveryError('BAD_REQUEST', 'Give the query as text in "query".');
}

/** Reads a request's members; throws a refusal that names the wrong one. */
export function readParams(body: unknown): SentParams {
  if (Array.isArray(body)) {
    throw new DeliveryError(
      'BATCH_NOT_SUPPORTED',
      'Send one operation in a request, as a JSON object; arrays are not taken.',
    );
  }
  if (!isRecord(body)) {
    throw new DeliveryError('BAD_REQUEST', 'The body must be a JSON object with a "query".');
  }
  const { operationName = null, variables, extensions } = body;
  const hash = readHash(extensions);
  const query = readQuery(body['query'] ?? null, hash);
  if (operationName !== null && typeof operationName !== 'string') {
    throw new DeliveryError('BAD_REQUEST', '"operationName" must be text.');
  }
  if (variables != null && !isRecord(variables)) {
    throw new DeliveryError('BAD_REQUEST', '"variables" must be a JSON object.');
  }
  return { query, hash, operationName, variables: variables ?? {} };
}

function readJson(text: string | null, name: string): unknown {
  if (text === null || text === '') return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    throw new DeliveryError('BAD_JSON', `The parameter "${name}" is not valid JSON.`);
  }
}

const names = ['query', 'operationName', 'variables', 'extensions'] as const;

/** Reads the query string of a GET. A parameter given twice could be read in two ways: refused. */
export function readSearchParams(url: string): SentParams {
  const start = url.indexOf('?');
  const search = new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
  const repeated = names.find((name) => search.getAll(name).length > 1);
  if (repeated) throw new DeliveryError('BAD_REQUEST', `Give the parameter "${repeated}" once.`);
  return readParams({
    query: search.get('query'),
    operationName: search.get('operationName') || null,
    variables: readJson(search.get('variables'), 'variables'),
    extensions: readJson(search.get('extensions'), 'extensions'),
  });
}

/** Reads the body of a POST: UTF-8 and JSON, or a refusal. */
export function readBodyParams(body: Uint8Array): SentParams {
  if (body.length === 0) {
    throw new DeliveryError('BAD_REQUEST', 'The body is empty: send a JSON object with a "query".');
  }
  return readParams(parseBody(body));
}

const decoder = new TextDecoder();

function parseBody(body: Uint8Array): unknown {
  if (!isUtf8(body)) throw new DeliveryError('BAD_ENCODING', 'The body is not valid UTF-8.');
  const text = decoder.decode(body);
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    throw new DeliveryError('BAD_JSON', 'The body is not valid JSON.');
  }
}
