import { DeliveryError } from '../errors/deliveryError.ts';

/** A GraphQL request, whichever way it came. */
export interface RequestParams {
  query: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a request's members; throws a refusal that names the wrong one. */
export function readParams(body: unknown): RequestParams {
  if (Array.isArray(body)) {
    throw new DeliveryError(
      'BATCH_NOT_SUPPORTED',
      'Send one operation in a request, as a JSON object; arrays are not taken.',
    );
  }
  if (!isRecord(body)) {
    throw new DeliveryError('BAD_REQUEST', 'The body must be a JSON object with a "query".');
  }
  const { query, operationName = null, variables, extensions } = body;
  if (typeof query !== 'string' || query.trim() === '') {
    throw new DeliveryError('BAD_REQUEST', 'Give the query as text in "query".');
  }
  if (operationName !== null && typeof operationName !== 'string') {
    throw new DeliveryError('BAD_REQUEST', '"operationName" must be text.');
  }
  if (variables != null && !isRecord(variables)) {
    throw new DeliveryError('BAD_REQUEST', '"variables" must be a JSON object.');
  }
  if (extensions != null && !isRecord(extensions)) {
    throw new DeliveryError('BAD_REQUEST', '"extensions" must be a JSON object.');
  }
  return { query, operationName, variables: variables ?? {} };
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
export function readSearchParams(url: string): RequestParams {
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
export function readBodyParams(body: Uint8Array): RequestParams {
  if (body.length === 0) {
    throw new DeliveryError('BAD_REQUEST', 'The body is empty: send a JSON object with a "query".');
  }
  return readParams(parseBody(body));
}

function parseBody(body: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new DeliveryError('BAD_ENCODING', 'The body is not valid UTF-8.');
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    throw new DeliveryError('BAD_JSON', 'The body is not valid JSON.');
  }
}
