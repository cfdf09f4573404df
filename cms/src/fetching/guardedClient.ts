import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import type { MayConnect } from './allowIntranet.ts';
import { guardConnect } from './guardConnect.ts';
import { readAddress } from './readAddress.ts';
import { readBody } from './readBody.ts';
import { fetchError, readError } from './readError.ts';

const maxRedirects = 5;
const maxHeaderBytes = 16 * 1024;

export interface GuardedRequest {
  method: 'GET' | 'HEAD';
  /** For conditional requests: what the last answer said of itself. */
  etag?: string | null;
  lastModified?: string | null;
  /** Bytes of the body, before and after decompression. Default 1 MiB. */
  maxBytes?: number;
  /** What a longer body is. Default `error`. */
  overflow?: 'error' | 'cut';
}

export interface GuardedAnswer {
  /** The HTTP status of the last hop. */
  status: number;
  headers: Readonly<Record<string, string>>;
  /** Where the redirects ended. */
  address: string;
  /** The status of each redirect on the way, in order. */
  redirects: readonly number[];
  body: Buffer;
  isCut: boolean;
}

export interface GuardedMessage {
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Bytes of the answer's body that are read; the rest is cut. Default 64 KiB. */
  maxBytes?: number;
}

export interface GuardedClient {
  /** Asks an address and follows up to five redirects. Rejects with a `FetchError` alone. */
  ask(address: string, options: GuardedRequest): Promise<GuardedAnswer>;
  /** Posts to an address and follows no redirect. Rejects with a `FetchError` alone. */
  post(address: string, message: GuardedMessage): Promise<Omit<GuardedAnswer, 'redirects'>>;
  close(): Promise<void>;
}

export interface ClientOptions {
  userAgent: string;
  mayConnect: MayConnect;
  /** For a whole request with its redirects and body. Default 20,000. */
  timeoutMs?: number;
  /** Default: the system's resolver. */
  lookup?: LookupFunction;
}

type Headers = Record<string, string>;

function requestHeaders(userAgent: string, { etag, lastModified }: GuardedRequest): Headers {
  return {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-encoding': 'gzip, deflate, br',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

function readHeaders(headers: Record<string, string | string[] | undefined>): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
}

/**
 * The one way in which the CMS asks other hosts: public addresses only, judged on the address really
 * connected to at each hop; limited in time, bytes, headers and redirects; without cookies or
 * credentials.
 */
export function createGuardedClient(options: ClientOptions): GuardedClient {
  const { userAgent, mayConnect, timeoutMs = 20_000, lookup } = options;
  const dispatcher = new Agent({
    connect: guardConnect({ mayConnect, timeoutMs, ...(lookup ? { lookup } : {}) }),
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });

  async function follow(
    start: URL,
    asked: GuardedRequest,
    signal: AbortSignal,
  ): Promise<GuardedAnswer> {
    const { method, maxBytes = 1024 * 1024, overflow = 'error' } = asked;
    const headers = requestHeaders(userAgent, asked);
    const redirects: number[] = [];
    for (let url = start; ;) {
      const response = await request(url, { dispatcher, method, headers, signal });
      const status = response.statusCode;
      const answered = readHeaders(response.headers);
      const location = answered['location'];
      if (![301, 302, 303, 307, 308].includes(status) || location === undefined) {
        const encoding = method === 'HEAD' ? '' : (answered['content-encoding'] ?? '');
        const content = await readBody(response.body, { encoding, maxBytes, overflow });
        return { status, headers: answered, address: url.href, redirects, ...content };
      }
      // Nobody reads a redirect's body: destroyed, it says so as an error.
      response.body.on('error', () => undefined).destroy();
      redirects.push(status);
      if (redirects.length > maxRedirects) throw fetchError('TOO_MANY_REDIRECTS');
      url = readAddress(location, url);
    }
  }

  async function send(
    url: URL,
    { headers, body, maxBytes = 64 * 1024 }: GuardedMessage,
    signal: AbortSignal,
  ): Promise<Omit<GuardedAnswer, 'redirects'>> {
    const own = { 'user-agent': userAgent, 'accept-encoding': 'identity' };
    const response = await request(url, {
      dispatcher,
      method: 'POST',
      headers: { ...headers, ...own },
      body,
      signal,
    });
    const answered = readHeaders(response.headers);
    const encoding = answered['content-encoding'] ?? '';
    const content = await readBody(response.body, { encoding, maxBytes, overflow: 'cut' });
    return { status: response.statusCode, headers: answered, address: url.href, ...content };
  }

  async function inTime<Answer>(
    address: string,
    run: (url: URL, signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    const url = readAddress(address);
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(fetchError('TIMEOUT')), timeoutMs);
    try {
      return await run(url, ending.signal);
    } catch (error) {
      throw ending.signal.aborted ? fetchError('TIMEOUT', error) : readError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    ask: (address, asked) => inTime(address, (url, signal) => follow(url, asked, signal)),
    post: (address, message) => inTime(address, (url, signal) => send(url, message, signal)),
    close: () => dispatcher.destroy(),
  };
}
