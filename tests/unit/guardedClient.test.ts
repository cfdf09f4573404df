import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createServer } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MayConnect } from '../../cms/src/fetching/allowIntranet.ts';
import {
  createGuardedClient,
  type ClientOptions,
  type GuardedClient,
} from '../../cms/src/fetching/guardedClient.ts';
import { isPublicAddress } from '../../cms/src/fetching/isPublicAddress.ts';
import { lookUp, startWebServer, type WebServer } from '../support/webServer.ts';

const asked: IncomingMessage[] = [];
const bomb = Buffer.alloc(50 * 1024 * 1024);
const compressed: Record<string, Buffer> = { gzip: gzipSync(bomb), br: brotliCompressSync(bomb) };

function redirect(response: ServerResponse, to: string, status = 302): void {
  response.writeHead(status, { location: to }).end('moved');
}

/** Sends a little again and again until the client hangs up. */
function drip(response: ServerResponse, part: Buffer, everyMs: number): void {
  const timer = setInterval(() => response.write(part), everyMs);
  response.on('close', () => clearInterval(timer));
}

const answers: Record<string, (response: ServerResponse, url: URL) => void> = {
  '/page': (response) => response.setHeader('set-cookie', 'a=1').end('hello'),
  '/gzip': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('hello')),
  '/to': (response, url) => redirect(response, url.searchParams.get('where') ?? '/page'),
  '/hop': (response, url) => {
    const left = Number(url.searchParams.get('left'));
    redirect(response, left === 0 ? (url.searchParams.get('end') ?? '/page') : hop(left - 1, url));
  },
  '/loop': (response) => redirect(response, '/loop'),
  '/silent': () => undefined,
  '/drip': (response) => drip(response.writeHead(200), Buffer.from('.'), 20),
  '/endless': (response) => drip(response.writeHead(200), Buffer.alloc(64 * 1024), 1),
  '/bomb': (response, url) => {
    const encoding = url.searchParams.get('encoding') ?? '';
    response.setHeader('content-encoding', encoding).end(compressed[encoding]);
  },
  '/nothing': (response) => {
    // An endless row of empty gzip members: bytes that become none.
    response.setHeader('content-encoding', 'gzip');
    drip(response, Buffer.concat(Array.from({ length: 2000 }, () => gzipSync(''))), 1);
  },
  '/headers': (response) => response.setHeader('x-much', 'a'.repeat(100_000)).end(),
  '/odd': (response) => response.setHeader('content-encoding', 'zip').end('?'),
  '/broken-gzip': (response) => response.setHeader('content-encoding', 'gzip').end('no gzip'),
  '/hang-up': (response) => response.destroy(),
};

const hop = (left: number, url: URL): string =>
  `/hop?left=${left}&end=${encodeURIComponent(url.searchParams.get('end') ?? '/page')}`;

let web: WebServer;
const clients: GuardedClient[] = [];
beforeAll(async () => {
  web = await startWebServer((request, response) => {
    asked.push(request);
    const url = new URL(request.url ?? '/', 'http://guide.example');
    answers[url.pathname]?.(response, url);
  });
});
afterAll(() => web.close());
afterEach(async () => {
  asked.length = 0;
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

/** Names that end in .example stand for public hosts; everything else is judged as it is. */
const publicNames: MayConnect = (address, host) =>
  host.endsWith('.example') || isPublicAddress(address);

function client(options: Partial<ClientOptions> = {}): GuardedClient {
  const made = createGuardedClient({
    userAgent: 'Test agent',
    mayConnect: publicNames,
    timeoutMs: 30_000,
    lookup: lookUp(() => '127.0.0.1'),
    ...options,
  });
  clients.push(made);
  return made;
}

const get = (path: string, options: Partial<ClientOptions> = {}) =>
  client(options).ask(web.at(path), { method: 'GET' });

describe('the guarded client', () => {
  it('reads a page and says who asks, with no cookie kept for the next time', async () => {
    const one = client();
    const first = await one.ask(web.at('/page#part'), { method: 'GET', etag: '"1"' });
    await one.ask(web.at('/page'), { method: 'GET' });
    expect(first).toMatchObject({ status: 200, address: web.at('/page'), redirects: [] });
    expect(first.body.toString()).toBe('hello');
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual(['"1"', undefined]);
    expect(asked[1]?.headers).toMatchObject({ 'user-agent': 'Test agent' });
    expect(asked[1]?.headers).not.toHaveProperty('cookie');
  });

  it('reads a compressed page', async () => {
    expect((await get('/gzip')).body.toString()).toBe('hello');
  });

  it.each(['/odd', '/broken-gzip'])(
    'keeps the status of %s where a body may be cut',
    async (path) => {
      const options = { method: 'GET', overflow: 'cut' } as const;
      const answer = await client().ask(web.at(path), options);
      expect(answer).toMatchObject({ status: 200, isCut: true });
      expect(answer.body).toHaveLength(0);
      await expect(get(path)).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
    },
  );

  it('sends what an answer said of itself to nobody but the address that gave it', async () => {
    const [end, other] = [web.at('/page', 'end.example'), web.at('/page', 'other.example')];
    const start = `/to?where=${encodeURIComponent(end)}`;
    const seen = async (validAt: string | undefined) => {
      asked.length = 0;
      const told = { method: 'HEAD', etag: '"1"', ...(validAt && { validAt }) } as const;
      await client().ask(web.at(start), told);
      return asked.map(({ headers }) => headers['if-none-match']);
    };
    expect(await seen(undefined)).toEqual(['"1"', undefined]);
    expect(await seen(end)).toEqual([undefined, '"1"']);
    expect(await seen(other)).toEqual([undefined, undefined]);
  });

  it('waits for a turn before each hop, which takes nothing off its time', async () => {
    const turns: string[] = [];
    const takeTurn = async (hostname: string) => {
      turns.push(hostname);
      await new Promise((resolve) => setTimeout(resolve, 700));
    };
    const end = encodeURIComponent(web.at('/page', 'end.example'));
    const answer = await client({ timeoutMs: 1_000 }).ask(web.at(`/to?where=${end}`), {
      ...{ method: 'GET', takeTurn },
    });
    expect(answer.status).toBe(200);
    expect(turns).toEqual(['guide.example', 'end.example']);
  });

  it('follows five redirects and no sixth', async () => {
    const answer = await get('/hop?left=4&end=/page');
    expect(answer).toMatchObject({
      redirects: [302, 302, 302, 302, 302],
      address: web.at('/page'),
    });
    await expect(get('/hop?left=5')).rejects.toMatchObject({ code: 'TOO_MANY_REDIRECTS' });
    await expect(get('/loop')).rejects.toMatchObject({ code: 'TOO_MANY_REDIRECTS' });
  });

  it.each([0, 1, 2, 3, 4])('follows no redirect inward at hop %i', async (left) => {
    const inward = `http://127.0.0.1:${web.port}/page`;
    const start = `/hop?left=${left}&end=${encodeURIComponent(inward)}`;
    await expect(get(start)).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
    expect(asked.map(({ url }) => url)).not.toContain('/page');
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'http://0x7f000001/',
    'http://017700000001:8080/',
    'http://[::ffff:10.0.0.1]/',
    'http://intranet/',
  ])('follows no redirect to %s', async (inward) => {
    const lookup = lookUp((host) => (host === 'intranet' ? '10.0.0.1' : '127.0.0.1'));
    const answer = get(`/to?where=${encodeURIComponent(inward)}`, { lookup });
    await expect(answer).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
  });

  it.each(['file:///etc/passwd', 'ftp://a.example/', 'http://a:b@guide.example/', 'gopher://x/'])(
    'follows no redirect to %s',
    async (where) => {
      const answer = get(`/to?where=${encodeURIComponent(where)}`);
      await expect(answer).rejects.toMatchObject({ code: 'BAD_ADDRESS' });
    },
  );

  it.each([
    '',
    'page',
    'file:///etc/passwd',
    'http://a@guide.example/',
    'http://guide.example:25/',
  ])('asks nobody for %o', async (address) => {
    const answer = client().ask(address, { method: 'GET' });
    await expect(answer).rejects.toMatchObject({ code: 'BAD_ADDRESS' });
  });

  it('judges the answer of the resolver that it connects to, when the answer changes', async () => {
    const told = ['93.184.215.14', '127.0.0.1'];
    const judged: string[] = [];
    const lookup = lookUp(() => told[Math.min(judged.length, 1)] ?? '');
    const mayConnect: MayConnect = (address) => {
      judged.push(address);
      // Stands for a check that was made earlier, on the first answer: none is carried over.
      return isPublicAddress(address);
    };
    lookup('rebound.example', {}, () => judged.push(told[0] ?? ''));
    const answer = client({ lookup, mayConnect }).ask(web.at('/page', 'rebound.example'), {
      method: 'GET',
    });
    await expect(answer).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
    expect(asked).toEqual([]);
  });

  it.each(['/silent', '/drip'])('ends in time at %s', async (path) => {
    const start = Date.now();
    await expect(get(path, { timeoutMs: 400 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(Date.now() - start).toBeLessThan(10_000);
  });

  it.each(['/endless', '/bomb?encoding=gzip', '/bomb?encoding=br', '/headers'])(
    'reads no more than it wants of %s',
    async (path) => {
      const answer = get(path, { timeoutMs: 30_000 });
      await expect(answer).rejects.toMatchObject({ code: 'TOO_LARGE' });
    },
  );

  it('ends at compressed bytes that become nothing', async () => {
    const answer = get('/nothing', { timeoutMs: 30_000 });
    await expect(answer).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it.each(['/endless', '/bomb?encoding=br'])('cuts %s where it is told to', async (path) => {
    const one = client({ timeoutMs: 30_000 });
    const asked = { method: 'GET', maxBytes: 1000, overflow: 'cut' } as const;
    expect(await one.ask(web.at(path), asked)).toMatchObject({ status: 200, isCut: true });
    expect((await one.ask(web.at(path), asked)).body.length).toBeLessThanOrEqual(1000);
  });

  it('tells apart what went wrong', async () => {
    const nowhere = client({
      lookup: (_, __, callback) =>
        callback(Object.assign(new Error('no name'), { code: 'ENOTFOUND' }), '', 0),
    });
    await expect(nowhere.ask(web.at('/'), { method: 'GET' })).rejects.toMatchObject({
      code: 'DNS',
    });
    await expect(
      client().ask(`https://guide.example:${web.port}/`, { method: 'GET' }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(TLS|CONNECTION)$/) });
    await expect(get('/hang-up')).rejects.toMatchObject({ code: 'CONNECTION' });
    await expect(get('/odd')).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
    await expect(get('/broken-gzip')).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });

  it('says nothing of the address or the answer in an error', async () => {
    const answer = client().ask(web.at('/headers?key=hidden'), { method: 'GET' });
    await expect(answer).rejects.toThrow(/^(?!.*(hidden|guide\.example)).*$/);
  });

  it('reads no answer that is not HTTP', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).resume();
      socket.end('220 mail.example ESMTP\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const answer = client().ask(`http://guide.example:${port}/`, { method: 'GET' });
    await expect(answer).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
    await new Promise((resolve) => server.close(resolve));
  });

  it('would go inward without its guard', async () => {
    const inward = encodeURIComponent(`http://127.0.0.1:${web.port}/page`);
    const answer = await get(`/hop?left=2&end=${inward}`, { mayConnect: () => true });
    expect(answer.status).toBe(200);
  });
});
