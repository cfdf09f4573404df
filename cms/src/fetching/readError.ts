import { FetchError, type FetchErrorCode } from './fetchError.ts';

const messages: Record<FetchErrorCode, string> = {
  BAD_ADDRESS: 'The address can’t be asked: give a full one with http or https and no password.',
  PRIVATE_ADDRESS: 'The address leads into a private network, so it is not asked.',
  DNS: 'The host’s name was not found.',
  TLS: 'No secure connection came about: the host’s certificate is not in order.',
  CONNECTION: 'The host took no connection, or broke it off.',
  TIMEOUT: 'The host did not answer in time.',
  TOO_LARGE: 'The answer is larger than is read.',
  TOO_MANY_REDIRECTS: 'The address was redirected too often.',
  BAD_RESPONSE: 'The host’s answer can’t be read.',
};

const patterns: readonly (readonly [RegExp, FetchErrorCode])[] = [
  [/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/, 'DNS'],
  [/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)/, 'TIMEOUT'],
  [/^UND_ERR_HEADERS_OVERFLOW/, 'TOO_LARGE'],
  [/CERT|^(ERR_TLS|ERR_SSL|EPROTO|UNABLE_TO|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/, 'TLS'],
  [/^(ECONN|EHOST|ENET|EPIPE|EADDR|EACCES|UND_ERR_SOCKET)/, 'CONNECTION'],
];

/** An error of the closed union, with its sentence. The cause is kept for logs. */
export function fetchError(code: FetchErrorCode, cause?: unknown): FetchError {
  return new FetchError(code, messages[code], cause === undefined ? {} : { cause });
}

function readCode(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : 0;
  return typeof code === 'string' ? code : '';
}

/** What a failed request's error means. */
export function readError(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const code = readCode(error);
  const found = patterns.find(([pattern]) => pattern.test(code));
  return fetchError(found?.[1] ?? 'BAD_RESPONSE', error);
}
