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
  /** Where that answer came from: no other address is sent them. Default: the address asked. */
  validAt?: string | null;
  /** Awaited before each hop; the time for the request stands still meanwhile. */
  takeTurn?: (hostname: string) => Promise<void>;
  /** Bytes of the body, before and after decompression. Default 1 MiB. */
  maxBytes?: number;
  /** What a body is that is longer, or can't be decompressed. Default `error`. */
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

interface Timed {
  signal: AbortSignal;
  /** Waits without the request's time running on. */
  standStill: (wait: () => Promise<void>) => Promise<void>;
}

function requestHeaders(userAgent: string): Headers {
  return {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-encoding': 'gzip, deflate, br',
  };
}

function validators({ etag, lastModified }: GuardedRequest): Headers {
  return {
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
    { signal, standStill }: Timed,
  ): Promise<GuardedAnswer> {
    const { method, maxBytes = 1024 * 1024, overflow = 'error', takeTurn } = asked;
    const validAt = asked.validAt ?? start.href;
    const redirects: number[] = [];
    for (let url = start; ;) {
      const { hostname } = url;
      if (takeTurn) await standStill(() => takeTurn(hostname));
      const own = url.href === validAt ? validators(asked) : {};
      const headers = { ...requestHeaders(userAgent), ...own };
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
    run: (url: URL, timed: Timed) => Promise<Answer>,
  ): Promise<Answer> {
    const url = readAddress(address);
    const ending = new AbortController();
    let leftMs = timeoutMs;
    const start = () => setTimeout(() => ending.abort(fetchError('TIMEOUT')), leftMs);
    let begun = performance.now();
    let timer = start();
    const standStill = async (wait: () => Promise<void>) => {
      clearTimeout(timer);
      leftMs -= performance.now() - begun;
      await wait();
      begun = performance.now();
      timer = start();
    };
    try {
      return await run(url, { signal: ending.signal, standStill });
    } catch (error) {
      throw ending.signal.aborted ? fetchError('TIMEOUT', error) : readError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    ask: (address, asked) => inTime(address, (url, timed) => follow(url, asked, timed)),
    post: (address, message) => inTime(address, (url, { signal }) => send(url, message, signal)),
    close: () => dispatcher.destroy(),
  };
}
